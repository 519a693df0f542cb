/** The rows, and what the tests that name them add up to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install-workspace.mjs';

export type Row = {
  readonly row: number;
  readonly title: string;
  /** What of the row the product does not have yet, said wherever the row is called covered. */
  readonly missing?: string;
};

export type RanTest = { readonly file: string; readonly name: string; readonly ok: boolean };

export type RowResult = Row & {
  readonly state: 'covered' | 'failing' | 'none';
  readonly tests: readonly RanTest[];
};

export function readRows(): readonly Row[] {
  const data: { readonly rows: readonly Row[] } = JSON.parse(
    readFileSync(join(root, 'scripts', 'horizon', 'rows.json'), 'utf8'),
  );
  return data.rows;
}

/** Rows a title names: `HZ-12`, wherever it stands. */
export const rowsNamedIn = (title: string): readonly number[] =>
  [...title.matchAll(/\bHZ-(\d\d)\b/g)].map(([, digits]) => Number(digits));

/** A row is covered when it is named by at least one test and all that name it pass. */
export function listRows(rows: readonly Row[], ran: readonly RanTest[]): readonly RowResult[] {
  return rows.map((row) => {
    const tests = ran.filter(({ name }) => rowsNamedIn(name).includes(row.row));
    if (tests.length === 0) return { ...row, state: 'none', tests };
    return { ...row, state: tests.every(({ ok }) => ok) ? 'covered' : 'failing', tests };
  });
}
