import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../install-workspace.mjs';
import { MUTANTS } from './mutants.ts';
import { listRows, readRows, rowsNamedIn } from './rows.ts';

/** Not written out: this file keeps no fault away. */
const titled = (digits: string): string => `HZ-${digits}`;

test('the rows are 1 to 42, each with a title of its own', () => {
  const rows = readRows();
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 42 }, (_, place) => place + 1));
  expect(new Set(rows.map(({ title }) => title)).size).toBe(42);
});

test('a title names its rows wherever they stand in it', () => {
  expect(rowsNamedIn(`${titled('10')} ${titled('26')}: a byte is missed`)).toEqual([10, 26]);
  expect(rowsNamedIn('a test of something else')).toEqual([]);
});

test('a row is covered by tests that all pass, fails with one that does not, and else is none', () => {
  const rows = [1, 2, 3].map((row) => ({ row, title: `row ${row}` }));
  const ran = [
    { file: 'a', name: `${titled('01')} good`, ok: true },
    { file: 'a', name: `${titled('02')} good`, ok: true },
    { file: 'a', name: `${titled('02')} bad`, ok: false },
  ];
  expect(listRows(rows, ran).map(({ state }) => state)).toEqual(['covered', 'failing', 'none']);
});

describe('the table of breaks is not out of date', () => {
  test.each(MUTANTS)('row $row: $breaks', ({ row, file, find, replace, test: testFile }) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    expect(readFileSync(join(root, testFile), 'utf8')).toContain(`HZ-${String(row).padStart(2, '0')}`);
  });
});
