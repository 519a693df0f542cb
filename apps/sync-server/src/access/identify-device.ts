/** Who is calling. Nobody is anybody until a bearer token says so. */
import { parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { CallingDevice } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import { eq } from 'drizzle-orm';
import type { Reader } from '../log/database.ts';
import { hashText, verifierOf } from '../log/signing.ts';
import { devices } from '../log/tables/network-tables.ts';

export type UnknownCaller =
  | { readonly kind: 'no-token' }
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'revoked-device' };

/** @param authorization the header as it came; `Bearer` and 43 characters of base64url */
export function identifyDevice(db: Reader, authorization: string | undefined): Result<CallingDevice, UnknownCaller> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return err({ kind: authorization ? 'unknown-device' : 'no-token' });
  // Looked up by its hash: an index over hashes tells a guesser nothing by its timing.
  const row = db
    .select()
    .from(devices)
    .where(eq(devices.tokenHash, hashText(token)))
    .get();
  return callerOf(row);
}

/**
 * Who signed a file: found by its number, for no token travels in a file. The signature is the caller's to check.
 * @param orRevoked when a person answers for it: what a device signed before it was revoked is no less true
 */
export const findDevice = (
  db: Reader,
  number: number,
  orRevoked: boolean,
): Result<CallingDevice, { readonly kind: 'unknown-device' | 'revoked-device' }> =>
  callerOf(db.select().from(devices).where(eq(devices.number, number)).get(), orRevoked);

function callerOf(row: typeof devices.$inferSelect | undefined, orRevoked = false) {
  if (!row) return err({ kind: 'unknown-device' } as const);
  if (row.revokedMs !== null && !orRevoked) return err({ kind: 'revoked-device' } as const);
  const office = parseOfficeCode(row.office);
  const key = verifierOf(row.publicKey);
  if (!office.ok || !key.ok) throw new Error(`device ${row.number} was enrolled with an office or key that is none`);
  return ok({ number: row.number, office: office.value, verify: key.value });
}
