/** What offices, municipalities and people are called: the central's reference data as questions a sentence asks. */
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { formatOfficeCode, type OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';

export interface Names {
  /** The office this device belongs to; null before it is enrolled. */
  readonly here: OfficeCode | null;
  /** The name, or the code alone for a unit that is not in the reference data. */
  readonly office: (office: OfficeCode) => string;
  readonly municipality: (code: number) => string;
  /** Null for people of other offices: their names do not travel. */
  readonly person: (staff: StaffNumber) => string | null;
}

export function namesFrom(here: OfficeCode | null, reference: Reference | null): Names {
  const offices = new Map(reference?.offices.map(([code, name]) => [code, name]));
  const municipalities = new Map(
    reference?.municipalities.map(([code, name, province]) => [code, `${name}, ${province}`]),
  );
  const people = new Map(reference?.staff.map(({ number, name }) => [number, name]));
  return {
    here,
    office: (office) => offices.get(office) ?? formatOfficeCode(office),
    municipality: (code) => municipalities.get(code) ?? String(code),
    person: (staff) => people.get(staff) ?? null,
  };
}
