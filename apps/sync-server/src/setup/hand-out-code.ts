/** An enrolment code with what its bearer needs besides: the people who can sign in at that office. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
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

export function handOutCode(database: Database, office: OfficeCode, random: Random, nowMs: number): HandedOutCode {
  const pins = demoPins(database, office);
  return database.writing((tx) => {
    makeVerifiers(tx, office, pins, random);
    const people = tx.select().from(staff).where(eq(staff.office, office)).orderBy(asc(staff.number)).all();
    return {
      ...makeEnrolCode(tx, office, random, nowMs),
      people: people.map(({ number, name, role }) => ({
        number,
        name,
        role,
        pin: pins.find((known) => known.number === number)?.pin ?? null,
      })),
    };
  });
}

function demoPins(database: Database, office: OfficeCode): readonly KnownPin[] {
  const seed = demoSeedOf(database.read);
  return seed === null ? [] : demoNetwork(seed).staff.filter((person) => person.office === office);
}
