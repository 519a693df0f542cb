/** An enrolment code with what its bearer needs besides: the people who can sign in at that office. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { pinVerifier } from '@ventanilla/shared/src/sync/reference.ts';
import { asc, eq } from 'drizzle-orm';
import { type EnrolCode, makeEnrolCode } from '../access/enrol-codes.ts';
import { isPinOf, type KnownPin, makeVerifiers } from '../access/pin-verifiers.ts';
import type { Random } from '../access/tokens.ts';
import type { Database } from '../log/database.ts';
import { demoSeedOf } from '../log/installation.ts';
import { staff } from '../log/tables/network-tables.ts';
import { demoNetwork } from '../network/demo-network.ts';

export interface Person {
  readonly number: number;
  readonly name: string;
  readonly role: 'clerk' | 'manager' | 'hq';
  /** Known for the demo's invented people only, whose first PINs follow from the seed; null otherwise and once renewed. */
  readonly pin: string | null;
}

export interface HandedOutCode extends EnrolCode {
  readonly people: readonly Person[];
}

export interface NobodyThere {
  readonly kind: 'nobody-there';
}

/** Refused for a unit without people: nobody could sign in on the device. */
export function handOutCode(
  database: Database,
  office: OfficeCode,
  random: Random,
  nowMs: number,
): Result<HandedOutCode, NobodyThere> {
  const pins = demoPins(database, office);
  return database.writing((tx) => {
    const people = tx.select().from(staff).where(eq(staff.office, office)).orderBy(asc(staff.number)).all();
    if (people.length === 0) return err({ kind: 'nobody-there' });
    makeVerifiers(tx, office, pins, random);
    const now = tx.select().from(staff).where(eq(staff.office, office)).orderBy(asc(staff.number)).all();
    return ok({ ...makeEnrolCode(tx, office, random, nowMs), people: now.map((person) => withPin(person, pins)) });
  });
}

function withPin({ number, name, role, pin }: typeof staff.$inferSelect, pins: readonly KnownPin[]): Person {
  const known = pins.find((each) => each.number === number)?.pin ?? null;
  const holds = known !== null && pin !== null && isPinOf(pinVerifier.parse(JSON.parse(pin)), known);
  return { number, name, role, pin: holds ? known : null };
}

function demoPins(database: Database, office: OfficeCode): readonly KnownPin[] {
  const seed = demoSeedOf(database.read);
  return seed === null ? [] : demoNetwork(seed).staff.filter((person) => person.office === office);
}
