/** Other people's changes for an office, in the order of its delivery table, about 64 KB at a time. */
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Extract } from '@ventanilla/shared/src/sync/messages.ts';
import { and, asc, eq, gt, max, ne } from 'drizzle-orm';
import type { CallingDevice } from './calling-device.ts';
import type { Reader } from './database.ts';
import { boxKeys, changes, deliveries, streams } from './tables/log-tables.ts';

export interface ExtractPage {
  readonly extracts: readonly Extract[];
  readonly cursor: number;
  /** True when more waits behind the cursor. */
  readonly more: boolean;
}

const PAGE_BYTES = 64 * 1024;
const PAGE_ROWS = 1000;

/** What lies behind `cursor`. A device's own streams are left out: it wrote them, and the cursor passes them by. */
export function extractsAfter(db: Reader, device: CallingDevice, cursor: number): ExtractPage {
  const end = lastPosition(db, device);
  // A cursor ahead of the table was given out by nobody: begin again, for what is held already is only skipped.
  const after = cursor > end ? 0 : cursor;
  const rows = waitingRows(db, device, after);
  const page = takePage(rows);
  const last = rows[page - 1];
  const exhausted = page === rows.length && rows.length < PAGE_ROWS;
  return {
    extracts: merge(rows.slice(0, page)),
    cursor: exhausted || !last ? end : last.pos,
    more: !exhausted,
  };
}

type Row = ReturnType<typeof waitingRows>[number];

const lastPosition = (db: Reader, { office }: CallingDevice): number =>
  db
    .select({ end: max(deliveries.pos) })
    .from(deliveries)
    .where(eq(deliveries.office, office))
    .get()?.end ?? 0;

const waitingRows = (db: Reader, device: CallingDevice, after: number) =>
  db
    .select({
      pos: deliveries.pos,
      part: deliveries.part,
      stream: changes.stream,
      seq: changes.seq,
      bytes: changes.bytes,
      box: changes.box,
      boxHash: changes.boxHash,
      key: boxKeys.key,
    })
    .from(deliveries)
    .innerJoin(changes, and(eq(changes.stream, deliveries.stream), eq(changes.seq, deliveries.seq)))
    .innerJoin(streams, eq(streams.stream, deliveries.stream))
    .leftJoin(boxKeys, and(eq(boxKeys.stream, deliveries.stream), eq(boxKeys.seq, deliveries.seq)))
    .where(and(eq(deliveries.office, device.office), gt(deliveries.pos, after), ne(streams.device, device.number)))
    .orderBy(asc(deliveries.pos))
    .limit(PAGE_ROWS)
    .all();

/** How many rows fit; at least one, or a large change would never be sent. A box that comes alone brings its change along. */
function takePage(rows: readonly Row[]): number {
  let size = 0;
  const carried = new Set<string>();
  const tooFar = rows.findIndex((row) => {
    if (!carried.has(nameOf(row))) size += row.bytes.length;
    carried.add(nameOf(row));
    if (row.part === 'box') size += row.box?.length ?? 0;
    return size > PAGE_BYTES;
  });
  return tooFar === -1 ? rows.length : Math.max(1, tooFar);
}

/** A change whose bytes and box are in one page is one extract; a box that comes later brings the bytes again. */
function merge(rows: readonly Row[]): readonly Extract[] {
  const boxed = new Set(rows.filter(({ part }) => part === 'box').map(nameOf));
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(nameOf(row))) first.set(nameOf(row), row);
  return [...first].map(([name, row]) => extractOf(row, boxed.has(name)));
}

const nameOf = ({ stream, seq }: Row): string => `${stream}.${seq}`;

function extractOf({ stream, seq, bytes, box, boxHash, key }: Row, withBox: boolean): Extract {
  const id = parseStreamId(stream);
  if (!id.ok) throw new Error('the log names a stream that is none');
  return { stream: id.value, seq, bytes, box: withBox && box && key ? { cipher: box, key } : null, boxHash };
}
