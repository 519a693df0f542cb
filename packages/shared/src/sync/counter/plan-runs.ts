/** What to send next: contiguous pieces of own streams, up to a size that a bad line can still carry in one piece. */
import type { StreamId } from '../../custody/change-id.ts';
import type { PendingSpan } from './pending.ts';
import type { OutgoingChange, ReplicationLog } from './replication-log.ts';

export interface PlannedRun {
  readonly stream: StreamId;
  readonly first: number;
  readonly changes: readonly OutgoingChange[];
}

export const SMALLEST_CHUNK = 4 * 1024;
export const FIRST_CHUNK = 32 * 1024;
const LARGEST_CHUNK = 128 * 1024;
const READ_AT_ONCE = 200;

/** Doubles after a chunk that arrived, halves after one that did not. */
export const nextChunk = (bytes: number, hasArrived: boolean): number =>
  hasArrived ? Math.min(LARGEST_CHUNK, bytes * 2) : Math.max(SMALLEST_CHUNK, Math.floor(bytes / 2));

export interface Plan {
  readonly runs: readonly PlannedRun[];
  /** Streams that should have something to send and have nothing that can be read: they hold up nobody else. */
  readonly unreadable: readonly StreamId[];
}

/** The first change is always taken, however large: one that is never sent would wait for ever. */
export async function planRuns(
  spans: readonly PendingSpan[],
  read: ReplicationLog['read'],
  chunkBytes: number,
): Promise<Plan> {
  const runs: PlannedRun[] = [];
  const unreadable: StreamId[] = [];
  let left = chunkBytes;
  for (const { stream, first, last } of spans) {
    if (left <= 0) break;
    const readable = await read(stream, first, Math.min(READ_AT_ONCE, last - first + 1));
    if (readable.length === 0) {
      unreadable.push(stream);
      continue;
    }
    const changes = cutToSize(readable, left, runs.length === 0);
    if (changes.length > 0) runs.push({ stream, first, changes });
    if (changes.length < readable.length) break;
    left -= sizeOf(changes);
  }
  return { runs, unreadable };
}

/** As many changes from the front as fit; with `atLeastOne` the first even if it does not. */
export function cutToSize(
  changes: readonly OutgoingChange[],
  bytes: number,
  atLeastOne: boolean,
): readonly OutgoingChange[] {
  let size = 0;
  const tooMany = changes.findIndex((change, place) => {
    size += sizeOf([change]);
    return size > bytes && !(atLeastOne && place === 0);
  });
  return tooMany === -1 ? changes : changes.slice(0, tooMany);
}

/** Bytes, box, key and the few bytes around them. */
const sizeOf = (changes: readonly OutgoingChange[]): number =>
  changes.reduce((sum, { bytes, box }) => sum + bytes.length + (box ? box.cipher.length + box.key.length : 0) + 8, 0);
