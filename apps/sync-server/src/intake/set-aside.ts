/** Rows that wait for somebody: kept once, with their reason and the cells as they came. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../log/database.ts';
import { hashText } from '../log/signing.ts';
import { setAsideRows } from '../log/tables/intake-tables.ts';
import type { ColumnMap } from './column-map.ts';
import type { SetAsideReason } from './read-order-row.ts';

export type SetAsideRow = typeof setAsideRows.$inferSelect;

export interface ToSetAside {
  readonly map: ColumnMap;
  readonly file: string;
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** How many equal rows came before it in the file. */
  readonly nth: number;
  readonly order: string;
  readonly item: string;
  readonly reason: SetAsideReason;
}

/** @returns `known` when the row was set aside by an earlier run and has been taken since */
export function setAside(tx: Writer, row: ToSetAside, nowMs: number): 'set-aside' | 'known' {
  const { platform } = row.map;
  const print = hashText(JSON.stringify([row.cells, row.nth]));
  const kept = tx
    .select()
    .from(setAsideRows)
    .where(and(eq(setAsideRows.platform, platform), eq(setAsideRows.print, print)))
    .get();
  if (kept) return kept.closedMs === null ? 'set-aside' : 'known';
  const { file, line, reason, order, item } = row;
  const asCame = { header: JSON.stringify(row.header), cells: JSON.stringify(row.cells), map: JSON.stringify(row.map) };
  tx.insert(setAsideRows)
    .values({ platform, print, file, line, reason, order, item, ...asCame, setAsideMs: nowMs })
    .run();
  return 'set-aside';
}

/** A later row announced the same order line: nobody has to mend this one any more. */
export function closeRowsOf(tx: Writer, platform: string, order: string, item: string, nowMs: number): void {
  const same = and(eq(setAsideRows.platform, platform), eq(setAsideRows.order, order), eq(setAsideRows.item, item));
  tx.update(setAsideRows)
    .set({ closedMs: nowMs })
    .where(and(same, isNull(setAsideRows.closedMs)))
    .run();
}

export const listSetAside = (db: Reader): readonly SetAsideRow[] =>
  db.select().from(setAsideRows).where(isNull(setAsideRows.closedMs)).orderBy(asc(setAsideRows.id)).all();
