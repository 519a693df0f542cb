/**
 * Takes in a platform's order file. Every row ends in exactly one way, and what a run did it does not do again: a file
 * that was cut off half-way is simply run once more.
 */

import { ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Voice } from '../log/central-tools.ts';
import type { Database, Writer } from '../log/database.ts';
import { type Announcement, announceLines, isAnnounced, type OrderLine } from './announce-lines.ts';
import type { ColumnMap } from './column-map.ts';
import { type FileRefusal, type FileRow, type OrderFile, readOrderFile } from './read-order-file.ts';
import { cellsOfRow, readOrderRow, type SetAsideReason } from './read-order-row.ts';
import { closeRowsOf, setAside } from './set-aside.ts';

/** The last four add up to the first. */
export interface ImportCounts {
  readonly rows: number;
  readonly announced: number;
  /** Announced too, with a number or weight somebody should look at. */
  readonly warned: number;
  readonly setAside: number;
  readonly known: number;
}

export interface OrderSource {
  readonly bytes: Uint8Array;
  /** Name for people, without its folder. */
  readonly name: string;
  readonly map: ColumnMap;
}

type RowOutcome = Announcement | 'set-aside';

/** Rows a transaction: the running server waits for no longer than these take. */
const AT_ONCE = 500;

export function importOrders(database: Database, source: OrderSource, voice: Voice): Result<ImportCounts, FileRefusal> {
  const file = readOrderFile(source.bytes, source.map);
  if (!file.ok) return file;
  const nth = countEqualRows(file.value.rows);
  const outcomes: RowOutcome[] = [];
  for (let from = 0; from < file.value.rows.length; from += AT_ONCE) {
    const rows = file.value.rows.slice(from, from + AT_ONCE);
    outcomes.push(...database.writing((tx) => takeRows(tx, source, file.value, rows, nth, voice)));
  }
  const count = (outcome: RowOutcome): number => outcomes.filter((each) => each === outcome).length;
  return ok({
    rows: outcomes.length,
    announced: count('announced'),
    warned: count('warned'),
    setAside: count('set-aside'),
    known: count('known'),
  });
}

function takeRows(
  tx: Writer,
  source: OrderSource,
  { header }: OrderFile,
  rows: readonly FileRow[],
  nth: ReadonlyMap<FileRow, number>,
  voice: Voice,
): readonly RowOutcome[] {
  const { map, name } = source;
  const keep = (row: FileRow, reason: SetAsideReason): RowOutcome => {
    const { order, item } = reason === 'damaged-row' ? NAMELESS : cellsOfRow(map, header, row.cells);
    // Whoever cancels an announced line still has to be heard; any other damage to it is only a worse copy.
    if (reason !== 'cancelled' && isAnnounced(tx, { platform: map.platform, order, item })) return 'known';
    const asCame = { map, file: name, line: row.line, header, cells: row.cells, nth: nth.get(row) ?? 0 };
    return setAside(tx, { ...asCame, order, item, reason }, voice.nowMs);
  };
  const read = rows.map((row) => {
    if (row.cells.length !== header.length) return { row, reason: 'damaged-row' as const };
    const line = readOrderRow(map, cellsOfRow(map, header, row.cells));
    return line.ok ? { row, line: line.value } : { row, reason: line.error };
  });
  const announced = takeLines(
    tx,
    read.flatMap((each) => (each.line ? [each.line] : [])),
    voice,
  );
  let next = 0;
  return read.map(({ row, line, reason }) => {
    const outcome = line ? announced[next++] : undefined;
    return outcome ?? keep(row, reason ?? 'unusable-order');
  });
}

/** Announces lines and closes the rows that waited for them. Null where the order line cannot be written as a name. */
export function takeLines(tx: Writer, lines: readonly OrderLine[], voice: Voice): readonly (Announcement | null)[] {
  return announceLines(tx, lines, voice).map((answer, place) => {
    const line = lines[place];
    if (!answer.ok || !line) return null;
    if (answer.value !== 'known') closeRowsOf(tx, line.platform, line.order, line.item, voice.nowMs);
    return answer.value;
  });
}

/** A row with a cell too many or too few does not say which cell is the order. */
const NAMELESS = { order: '', item: '' } as const;

/** Two equal rows may be two parcels: the second is kept as a second. */
function countEqualRows(rows: readonly FileRow[]): ReadonlyMap<FileRow, number> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const text = JSON.stringify(row.cells);
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      return [row, before] as const;
    }),
  );
}
