/** Other people's changes for an office, in the order of its delivery table, about 64 KB at a time. */
import { type ChangeId, changeId } from '../../custody/change-id.ts';
import type { Extract } from '../messages.ts';
import type { CallingDevice } from './calling-device.ts';
import type { KeptDeliveries, WaitingDelivery } from './kept-deliveries.ts';

export interface ExtractPage {
  readonly extracts: readonly Extract[];
  readonly cursor: number;
  /** True when more waits behind the cursor. */
  readonly more: boolean;
}

/** No device has this number. */
const NOBODY = -1;
const PAGE_BYTES = 64 * 1024;
const PAGE_ROWS = 1000;

/**
 * What lies behind `cursor`. A device's own streams are left out: it wrote them, and the cursor passes them by; unless it
 * says that it lacks them.
 */
export function extractsAfter(
  tx: KeptDeliveries,
  { office, number }: CallingDevice,
  cursor: number,
  ownToo: boolean,
): ExtractPage {
  const end = tx.lastGiven(office);
  // A cursor ahead of the table was given out by nobody: begin again, for what is held already is only skipped.
  const after = cursor > end ? 0 : cursor;
  const rows = tx.givenAfter(office, after, ownToo ? NOBODY : number, PAGE_ROWS);
  const page = takePage(rows);
  const last = rows[page - 1];
  const exhausted = page === rows.length && rows.length < PAGE_ROWS;
  return {
    extracts: merge(rows.slice(0, page)),
    cursor: exhausted || !last ? end : last.pos,
    more: !exhausted,
  };
}

/** How many rows fit; at least one, or a large change would never be sent. A box that comes alone brings its change along. */
function takePage(rows: readonly WaitingDelivery[]): number {
  let size = 0;
  const carried = new Set<ChangeId>();
  const tooFar = rows.findIndex((row) => {
    if (!carried.has(idOf(row))) size += row.bytes.length;
    carried.add(idOf(row));
    if (row.part === 'box') size += row.box?.cipher.length ?? 0;
    return size > PAGE_BYTES;
  });
  return tooFar === -1 ? rows.length : Math.max(1, tooFar);
}

/** A change whose bytes and box are in one page is one extract; a box that comes later brings the bytes again. */
function merge(rows: readonly WaitingDelivery[]): readonly Extract[] {
  const boxed = new Set(rows.filter(({ part }) => part === 'box').map(idOf));
  const first = new Map<ChangeId, WaitingDelivery>();
  for (const row of rows) if (!first.has(idOf(row))) first.set(idOf(row), row);
  return [...first].map(([id, { stream, seq, bytes, box, boxHash }]) => ({
    stream,
    seq,
    bytes,
    box: boxed.has(id) ? box : null,
    boxHash,
  }));
}

const idOf = ({ stream, seq }: WaitingDelivery): ChangeId => changeId(stream, seq);
