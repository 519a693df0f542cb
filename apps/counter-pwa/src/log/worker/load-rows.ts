/** Loads the parcel rows that changes are about, for the fold. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { Database } from '../database.ts';

export async function loadRows(
  database: Database,
  subjects: readonly ParcelSubject[],
): Promise<ReadonlyMap<ParcelSubject, ParcelRow>> {
  const rows = await database.parcels.bulkGet([...subjects]);
  return new Map(rows.flatMap((row): [ParcelSubject, ParcelRow][] => (row ? [[row.subject, row]] : [])));
}
