/**
 * Argon2id verifiers of the staff's PINs (RFC 9106): what a counter without a line checks a PIN against.
 *
 * Made for an office when its first enrolment code is: at 19 MiB and two passes each, all offices of the country at once
 * would take minutes.
 */
import { argon2Sync } from 'node:crypto';
import type { PinVerifier } from '@ventanilla/shared/src/sync/reference.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Writer } from '../log/database.ts';
import { offices, staff } from '../log/tables/network-tables.ts';
import type { Random } from './tokens.ts';

/** OWASP's floor for Argon2id; a counter of 2012 needs about a tenth of a second for it. */
const COST = { memoryKib: 19_456, passes: 2 } as const;

export interface KnownPin {
  readonly number: number;
  readonly pin: string;
}

/** Gives those of the office's staff a verifier who have none, and tells devices that the reference data changed. */
export function makeVerifiers(tx: Writer, office: number, pins: readonly KnownPin[], random: Random): void {
  const without = tx
    .select()
    .from(staff)
    .where(and(eq(staff.office, office), isNull(staff.pin)))
    .all();
  const made = without.flatMap(({ number }) => {
    const known = pins.find((pin) => pin.number === number);
    return known ? [{ number, pin: JSON.stringify(verifierOf(known.pin, random)) }] : [];
  });
  for (const { number, pin } of made) tx.update(staff).set({ pin }).where(eq(staff.number, number)).run();
  if (made.length === 0) return;
  tx.update(offices)
    .set({ version: sql`${offices.version} + 1` })
    .where(eq(offices.code, office))
    .run();
}

export function verifierOf(pin: string, random: Random): PinVerifier {
  const salt = random(16);
  const hash = argon2Sync('argon2id', {
    message: pin,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: COST.memoryKib,
    passes: COST.passes,
  });
  return { salt: Buffer.from(salt).toString('base64url'), hash: hash.toString('base64url'), ...COST };
}
