import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../install-workspace.mjs';
import { alterationsIn, EVENT_WRITERS, writesEvents } from './event-writers.ts';
import { sourceFilesUnder } from './source-files.ts';

const production = ['packages/shared/src', 'apps/counter-pwa/src', 'apps/sync-server/src']
  .flatMap(sourceFilesUnder)
  .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A box may come later than its change, once, beside the bytes: the store refuses it where one is. */
const LATE_BOX = 'await changes.put({ ...row, ...box });';

test('HZ-27 no code path alters or deletes a kept change', () => {
  expect(production.length).toBeGreaterThan(200);
  expect(production.flatMap((file) => alterationsIn(textOf(file))).filter((line) => line !== LATE_BOX)).toEqual([]);
});

test('HZ-30 nothing of the server writes a change but its own stream', () => {
  const writers = production.filter((file) => !file.startsWith('apps/counter-pwa/') && writesEvents(textOf(file)));
  const counterOnly = /^packages\/shared\/src\/change-log\/writing\//;
  expect(writers.filter((file) => !counterOnly.test(file) && !EVENT_WRITERS.some((known) => known === file))).toEqual(
    [],
  );
});

test.each([
  ['tx.update(changes).set({ bytes }).run();', 1],
  ['sqlite.exec(`DELETE FROM change WHERE seq = 1`)', 1],
  ['await database.changes.bulkPut(rows);', 1],
  ['tx.insert(changes).values(row).run();', 0],
  ['await changes.bulkAdd(rows);', 0],
])('of %s it finds %i', (line, count) => {
  expect(alterationsIn(line)).toHaveLength(count);
});

test('a module that encodes changes is called a writer', () => {
  expect(writesEvents("import { encodeChange } from './codec.ts';")).toBe(true);
  expect(writesEvents("import { decodeChange } from './codec.ts';")).toBe(false);
});
