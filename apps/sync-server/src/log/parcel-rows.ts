/** Parcel rows as they are stored: the shared fold's row as JSON, and the columns that reports ask by. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { parcels } from './tables/projection-tables.ts';

/** SQLite binds at most 32,766 values in one statement. */
const AT_ONCE = 500;

export function loadParcels(db: Reader, subjects: readonly ParcelSubject[]): ReadonlyMap<ParcelSubject, ParcelRow> {
  const found = new Map<ParcelSubject, ParcelRow>();
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const some = [...subjects.slice(from, from + AT_ONCE)];
    for (const { row } of db.select({ row: parcels.row }).from(parcels).where(inArray(parcels.subject, some)).all()) {
      const parcel = readRow(row);
      found.set(parcel.subject, parcel);
    }
  }
  return found;
}

export const loadCases = (db: Reader): readonly ParcelRow[] =>
  db
    .select({ row: parcels.row })
    .from(parcels)
    .where(eq(parcels.caseOpen, 1))
    .orderBy(parcels.subject)
    .all()
    .map(({ row }) => readRow(row));

export function saveParcel(tx: Writer, parcel: ParcelRow): void {
  const { subject, heldBy, caseOpen } = parcel;
  const columns = { row: JSON.stringify(parcel), heldBy, caseOpen };
  tx.insert(parcels)
    .values({ subject, ...columns })
    .onConflictDoUpdate({ target: parcels.subject, set: columns })
    .run();
}

/** A door: the text was written by `saveParcel` of a build with the same format, which the database checks when opened. */
const readRow = (text: string): ParcelRow => JSON.parse(text) as ParcelRow;
