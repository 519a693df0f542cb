/** Parcels as screens show them: one, those an office holds, those under review, those a clerk looks for. */
import { type ParcelRow, parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { type Parcel, unmet } from '@ventanilla/shared/src/custody/parcel.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { Dexie } from 'dexie';
import type { ReadableDatabase } from '../readable-database.ts';
import { backwards } from '../search-keys.ts';
import type { StoredParcel } from '../tables.ts';

export interface ParcelView {
  readonly parcel: Parcel;
  /** Null for a parcel nobody has met. */
  readonly row: ParcelRow | null;
}

const MOST_FOUND = 20;
const MOST_CASES = 200;

export async function readParcel(database: ReadableDatabase, subject: ParcelSubject): Promise<ParcelView> {
  const row = await database.parcels.get(subject);
  return row ? viewOf(row) : { parcel: unmet(subject), row: null };
}

export const countHeld = (database: ReadableDatabase, office: OfficeCode): Promise<number> =>
  database.parcels.where('[heldBy+text]').between([office, Dexie.minKey], [office, Dexie.maxKey]).count();

export async function readOpenCases(database: ReadableDatabase): Promise<readonly ParcelView[]> {
  const rows = await database.parcels.where('caseOpen').equals(1).limit(MOST_CASES).toArray();
  return rows.map(viewOf);
}

export async function findParcels(database: ReadableDatabase, text: string): Promise<readonly ParcelView[]> {
  const sought = text.trim().toUpperCase();
  if (sought === '') return [];
  const beginning = await database.parcels.where('text').startsWith(sought).limit(MOST_FOUND).toArray();
  const ending = await endingWith(database, sought);
  const found = new Map([...beginning, ...ending].map((row) => [row.subject, row]));
  return [...found.values()].slice(0, MOST_FOUND).map(viewOf);
}

/** `829`, `473124829`, `124829GB`: the index knows the digits alone, the row has the letters. */
async function endingWith(database: ReadableDatabase, sought: string): Promise<readonly StoredParcel[]> {
  const digits = sought.replace(/[^0-9]/g, '');
  if (digits.length < 3) return [];
  const rows = database.parcels.where('tail').startsWith(backwards(digits));
  return rows
    .filter(({ text }) => text.includes(sought))
    .limit(MOST_FOUND)
    .toArray();
}

const viewOf = (row: StoredParcel): ParcelView => ({ parcel: parcelOf(row), row });
