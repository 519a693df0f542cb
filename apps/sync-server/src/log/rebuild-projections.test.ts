import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { rebuildProjections } from './rebuild-projections.ts';
import { busyLog } from './testing/busy-log.ts';
import { tamper } from './testing/tamper.ts';
import { isSound, verifyLog } from './verify/verify-log.ts';

const TABLES = ['parcel', 'act_count', 'case_side', 'order_line'];

const dumpOf = ({ read }: Database): string =>
  TABLES.flatMap((table) => read.all(sql.raw(`SELECT * FROM ${table}`)).map((row) => table + JSON.stringify(row)))
    .sort()
    .join('\n');

const rebuild = (database: Database): void => database.writing((tx) => rebuildProjections(tx, tx));

test('what is kept change by change is byte for byte what the whole log folds to, again and again', () => {
  const { database } = busyLog();
  const kept = dumpOf(database);
  expect(kept).toContain('"case_open":1');
  rebuild(database);
  expect(dumpOf(database)).toBe(kept);
  rebuild(database);
  expect(dumpOf(database)).toBe(kept);
});

test('a row broken by hand is found and mended', () => {
  const { database, folder } = busyLog();
  const kept = dumpOf(database);
  tamper(folder, `UPDATE parcel SET held_by = 230201 WHERE held_by = 0`, `DELETE FROM case_side`);
  expect(verifyLog(database).differing).toEqual(['parcels', 'case-sides']);
  rebuild(database);
  expect(dumpOf(database)).toBe(kept);
  expect(isSound(verifyLog(database))).toBe(true);
});
