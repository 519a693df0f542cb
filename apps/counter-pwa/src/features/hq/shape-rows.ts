/** The rows of the network table as asked for: filtered, searched without accents, sorted with the unknown last. */
import type { Contact, NetworkRow } from '@ventanilla/shared/src/reports/network.ts';

export type Column = Exclude<keyof NetworkRow, 'devices'>;

export interface Sorting {
  readonly column: Column;
  readonly falling: boolean;
}

export interface Filter {
  readonly province: string | null;
  readonly contact: Contact | null;
  readonly text: string;
}

export function shapeRows(rows: readonly NetworkRow[], filter: Filter, sorting: Sorting): readonly NetworkRow[] {
  const sought = bare(filter.text);
  return rows
    .filter((row) => filter.province === null || row.province === filter.province)
    .filter((row) => filter.contact === null || row.contact === filter.contact)
    .filter((row) => sought === '' || bare(`${row.name} ${row.municipality} ${row.office}`).includes(sought))
    .sort((a, b) => compare(a[sorting.column], b[sorting.column], sorting.falling));
}

type Cell = string | number | null;

/** What is not known is last whichever way the column is sorted: it is neither the least nor the most. */
function compare(a: Cell, b: Cell, falling: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'es');
  return falling ? -order : order;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
