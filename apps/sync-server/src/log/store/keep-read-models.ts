/** The read models on SQLite: parcels as the shared fold's row in JSON beside the columns that reports ask by, and sums. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import type { ReadModels } from '@ventanilla/shared/src/reports/read-models.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { readParcelRow } from '../parcel-rows.ts';
import { actCounts, caseSides, parcels } from '../tables/projection-tables.ts';
import { excluded, given, once } from './prepare-once.ts';

export function keepReadModels(db: BetterSQLite3Database): ReadModels {
  const parcel = once(() => selectParcel(db));
  const upsertParcel = once(() => upsertsParcel(db));
  const addCount = once(() => addsCount(db));
  const dropNothing = once(() => dropsNothing(db));
  const dropSides = once(() =>
    db
      .delete(caseSides)
      .where(eq(caseSides.subject, given('subject')))
      .prepare(),
  );
  const insertSide = once(() => insertsSide(db));
  return {
    parcels: (subjects) =>
      new Map(
        [...new Set(subjects)].flatMap((subject) => {
          const found = parcel().get({ subject });
          return found ? [[subject, readParcelRow(found.row)] as const] : [];
        }),
      ),
    saveParcel: (row: ParcelRow) => {
      const { subject, heldBy, caseOpen } = row;
      upsertParcel().run({ subject, row: JSON.stringify(row), heldBy, caseOpen });
    },
    addActs: (count, by) => {
      addCount().run({ ...count, by });
      if (by < 0) dropNothing().run({ ...count });
    },
    saveSides: (subject, offices) => {
      dropSides().run({ subject });
      for (const office of offices) insertSide().run({ subject, office });
    },
  };
}

const selectParcel = (db: BetterSQLite3Database) =>
  db
    .select({ row: parcels.row })
    .from(parcels)
    .where(eq(parcels.subject, given('subject')))
    .prepare();

const upsertsParcel = (db: BetterSQLite3Database) =>
  db
    .insert(parcels)
    .values({ subject: given('subject'), row: given('row'), heldBy: given('heldBy'), caseOpen: given('caseOpen') })
    .onConflictDoUpdate({
      target: parcels.subject,
      set: { row: excluded('row'), heldBy: excluded('held_by'), caseOpen: excluded('case_open') },
    })
    .prepare();

const addsCount = (db: BetterSQLite3Database) =>
  db
    .insert(actCounts)
    .values({ office: given('office'), day: given('day'), act: given('act'), count: given('by') })
    .onConflictDoUpdate({
      target: [actCounts.office, actCounts.day, actCounts.act],
      set: { count: sql`${actCounts.count} + ${excluded('count')}` },
    })
    .prepare();

const dropsNothing = (db: BetterSQLite3Database) =>
  db
    .delete(actCounts)
    .where(
      and(
        eq(actCounts.office, given('office')),
        eq(actCounts.day, given('day')),
        eq(actCounts.act, given('act')),
        eq(actCounts.count, 0),
      ),
    )
    .prepare();

const insertsSide = (db: BetterSQLite3Database) =>
  db
    .insert(caseSides)
    .values({ subject: given('subject'), office: given('office') })
    .prepare();
