/** Parcel rows as they are stored: the shared fold's row as JSON, and the columns that reports ask by. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import { eq } from 'drizzle-orm';
import type { Reader } from './database.ts';
import { parcels } from './tables/projection-tables.ts';

export const loadCases = (db: Reader): readonly ParcelRow[] =>
  db
    .select({ row: parcels.row })
    .from(parcels)
    .where(eq(parcels.caseOpen, 1))
    .orderBy(parcels.subject)
    .all()
    .map(({ row }) => readParcelRow(row));

/** A door: the text was written by a build with the same format, which the database checks when opened. */
export const readParcelRow = (text: string): ParcelRow => JSON.parse(text) as ParcelRow;
