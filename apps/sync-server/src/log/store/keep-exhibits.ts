/** The central's port on SQLite, fourth part: exhibits, whole ones and those that are still arriving. */
import type { KeptExhibits } from '@ventanilla/shared/src/sync/central/kept-exhibits.ts';
import { eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { arrivingExhibits, exhibits } from '../tables/log-tables.ts';
import { excluded, given, once } from './prepare-once.ts';

export function keepExhibits(db: BetterSQLite3Database): KeptExhibits {
  const whole = once(() => selectWhole(db));
  const insert = once(() => insertsWhole(db));
  const arriving = once(() => selectArriving(db));
  const upsert = once(() => upsertsArriving(db));
  const forget = once(() =>
    db
      .delete(arrivingExhibits)
      .where(eq(arrivingExhibits.name, given('name')))
      .prepare(),
  );
  return {
    exhibit: (name) => whole().get({ name }) ?? null,
    addExhibit: (exhibit) => insert().run({ ...exhibit }),
    arrivingExhibit: (name) => arriving().get({ name })?.bytes ?? new Uint8Array(0),
    saveArriving: (name, bytes) => (bytes.length > 0 ? upsert().run({ name, bytes }) : forget().run({ name })),
  };
}

const selectWhole = (db: BetterSQLite3Database) =>
  db
    .select()
    .from(exhibits)
    .where(eq(exhibits.name, given('name')))
    .prepare();

const insertsWhole = (db: BetterSQLite3Database) =>
  db
    .insert(exhibits)
    .values({
      name: given('name'),
      stream: given('stream'),
      seq: given('seq'),
      bytes: given('bytes'),
      receivedMs: given('receivedMs'),
    })
    .onConflictDoNothing()
    .prepare();

const selectArriving = (db: BetterSQLite3Database) =>
  db
    .select()
    .from(arrivingExhibits)
    .where(eq(arrivingExhibits.name, given('name')))
    .prepare();

const upsertsArriving = (db: BetterSQLite3Database) =>
  db
    .insert(arrivingExhibits)
    .values({ name: given('name'), bytes: given('bytes') })
    .onConflictDoUpdate({ target: arrivingExhibits.name, set: { bytes: excluded('bytes') } })
    .prepare();
