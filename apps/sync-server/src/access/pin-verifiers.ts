/**
 * Argon2id verifiers of the staff's PINs (RFC 9106): what a counter without a line checks a PIN against.
 *
 * Made for an office when its first enrolment code is: at 19 MiB and two passes each, all offices of the country at once
 * would take minutes.
 */

import { argon2Sync } from 'node:crypto';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
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
export function makeVerifiers(tx: Writer, office: OfficeCode, pins: readonly KnownPin[], random: Random): void {
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
  if (made.length > 0) tellDevices(tx, office);
}

/** A new PIN in the place of a forgotten one: six digits, shown once to whoever asked for it. */
export function renewPin(
  tx: Writer,
  person: { readonly number: number; readonly office: OfficeCode },
  random: Random,
): string {
  const pin = String(Buffer.from(random(6)).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  tx.update(staff)
    .set({ pin: JSON.stringify(verifierOf(pin, random)) })
    .where(eq(staff.number, person.number))
    .run();
  tellDevices(tx, person.office);
  return pin;
}

/** Devices fetch the reference data again when its version is not the one they have. */
function tellDevices(tx: Writer, office: OfficeCode): void {
  tx.update(offices)
    .set({ version: sql`${offices.version} + 1` })
    .where(eq(offices.code, office))
    .run();
}

export function verifierOf(pin: string, random: Random): PinVerifier {
  const salt = random(16);
  return { salt: Buffer.from(salt).toString('base64url'), hash: hashOf(pin, salt, COST), ...COST };
}

export const isPinOf = (verifier: PinVerifier, pin: string): boolean =>
  hashOf(pin, Buffer.from(verifier.salt, 'base64url'), verifier) === verifier.hash;

function hashOf(pin: string, salt: Uint8Array, cost: Pick<PinVerifier, 'memoryKib' | 'passes'>): string {
  const hash = argon2Sync('argon2id', {
    message: pin,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: cost.memoryKib,
    passes: cost.passes,
  });
  return hash.toString('base64url');
}
