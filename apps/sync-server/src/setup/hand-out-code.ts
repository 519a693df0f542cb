/** An enrolment code with what its bearer needs besides: the people who can sign in at that office. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { asc, eq } from 'drizzle-orm';
import { type EnrolCode, makeEnrolCode } from '../access/enrol-codes.ts';
import { type KnownPin, makeVerifiers } from '../access/pin-verifiers.ts';
import type { Random } from '../access/tokens.ts';
import type { Database } from '../log/database.ts';
import { demoSeedOf } from '../log/installation.ts';
import { staff } from '../log/tables/network-tables.ts';
import { demoNetwork } from '../network/demo-network.ts';

export interface Person {
  readonly number: number;
  readonly name: string;
  readonly role: 'clerk' | 'manager' | 'hq';
  /** Known for the demo's invented people only, whose PINs follow from the seed; null otherwise. */
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
    return ok({ ...makeEnrolCode(tx, office, random, nowMs), people: people.map((person) => withPin(person, pins)) });
  });
}

const withPin = ({ number, name, role }: Omit<Person, 'pin'>, pins: readonly KnownPin[]): Person => ({
  number,
  name,
  role,
  pin: pins.find((known) => known.number === number)?.pin ?? null,
});

function demoPins(database: Database, office: OfficeCode): readonly KnownPin[] {
  const seed = demoSeedOf(database.read);
  return seed === null ? [] : demoNetwork(seed).staff.filter((person) => person.office === office);
}
