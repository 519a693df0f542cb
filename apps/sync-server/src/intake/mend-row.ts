/** Corrects a row that was set aside and takes it again. The row as it came stays as it came. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Voice } from '../log/central-tools.ts';
import type { Database } from '../log/database.ts';
import { setAsideRows } from '../log/tables/intake-tables.ts';
import type { Announcement } from './announce-lines.ts';
import { type ColumnMap, parseColumnMap } from './column-map.ts';
import { takeLines } from './import-orders.ts';
import { placeOf } from './read-order-file.ts';
import { cellsBy, readOrderRow, type SetAsideReason } from './read-order-row.ts';
import type { SetAsideRow } from './set-aside.ts';

/** New cells by the file's own column names. */
export type Corrections = ReadonlyMap<string, string>;

export type MendRefusal =
  | { readonly kind: 'no-such-row'; readonly id: number }
  | { readonly kind: 'taken-already'; readonly id: number }
  | { readonly kind: 'no-such-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly kind: 'still-set-aside'; readonly reason: SetAsideReason };

export function mendRow(
  database: Database,
  id: number,
  corrections: Corrections,
  voice: Voice,
): Result<Announcement, MendRefusal> {
  return database.writing((tx) => {
    const row = tx.select().from(setAsideRows).where(eq(setAsideRows.id, id)).get();
    if (!row) return err({ kind: 'no-such-row', id });
    if (row.closedMs !== null) return err({ kind: 'taken-already', id });
    const columns = cellTexts(row.header);
    const stranger = [...corrections.keys()].find((column) => placeOf(columns, column) === -1);
    if (stranger !== undefined) return err({ kind: 'no-such-column', column: stranger, columns });
    const map = mapOf(row);
    const line = readOrderRow(map, cellsBy(map, corrected(row, columns, corrections)));
    if (!line.ok) return err({ kind: 'still-set-aside', reason: line.error });
    const outcome = takeLines(tx, [line.value], voice)[0] ?? null;
    if (outcome === null) return err({ kind: 'still-set-aside', reason: 'unusable-order' });
    tx.update(setAsideRows).set({ closedMs: voice.nowMs }).where(eq(setAsideRows.id, id)).run();
    return ok(outcome);
  });
}

/** In a damaged row nobody knows which cell belongs to which column: only what was corrected counts. */
function corrected(row: SetAsideRow, columns: readonly string[], corrections: Corrections): (column: string) => string {
  const cells = row.reason === 'damaged-row' ? [] : cellTexts(row.cells);
  const byPlace = new Map([...corrections].map(([column, text]) => [placeOf(columns, column), text]));
  return (column) => byPlace.get(placeOf(columns, column)) ?? cells[placeOf(columns, column)] ?? '';
}

/** The cells or column names of a kept row. */
export const cellTexts = (json: string): readonly string[] => z.array(z.string()).parse(JSON.parse(json));

function mapOf(row: SetAsideRow): ColumnMap {
  const map = parseColumnMap(row.map);
  if (!map.ok) throw new Error(`row ${row.id} was kept with a map that is none`);
  return map.value;
}
