/** What a device of an office needs to know of the network: all places, its own staff. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { pinVerifier, type Reference, UNITS } from '@ventanilla/shared/src/sync/reference.ts';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../log/database.ts';
import { offices, staff } from '../log/tables/network-tables.ts';
import { MUNICIPALITIES, PROVINCES } from '../network/municipality-table.ts';

export function referenceFor(db: Reader, office: OfficeCode): Reference {
  const all = db.select().from(offices).orderBy(asc(offices.code)).all();
  const people = db.select().from(staff).where(eq(staff.office, office)).orderBy(asc(staff.number)).all();
  return {
    version: all.find(({ code }) => code === office)?.version ?? 0,
    office,
    offices: all.map(({ code, name, unit }) => [code, name, UNITS.indexOf(unit)]),
    municipalities: MUNICIPALITIES.map(({ code, name, province }) => [code, name, nameOfProvince(province)]),
    staff: people.map(({ number, name, role, pin }) => ({
      number,
      name,
      role,
      pin: pin === null ? null : pinVerifier.parse(JSON.parse(pin)),
    })),
  };
}

const nameOfProvince = (code: number): string => PROVINCES.find((province) => province.code === code)?.name ?? '';
