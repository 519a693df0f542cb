/** What the central has not said it holds, read from the tables: for the screens, for what is sent next, for what is declared. */

import { type Pending, type PendingSpan, pendingOf } from '@ventanilla/shared/src/sync/counter/pending.ts';
import type { ReadableDatabase } from '../readable-database.ts';
import { only } from '../tables.ts';

export async function readPending(database: ReadableDatabase): Promise<Pending> {
  const replication = await only(database.replication);
  const own = await database.streams.where('own').equals(1).toArray();
  return pendingOf(own, await database.receipts.toArray(), replication?.epoch ?? 0);
}

/** Stamp in ms of the oldest change in the spans; null when there is none. Within a stream the first is the oldest. */
export async function oldestOf(database: ReadableDatabase, spans: readonly PendingSpan[]): Promise<number | null> {
  const firsts = await database.changes.bulkGet(spans.map(({ stream, first }): [string, number] => [stream, first]));
  const stamps = firsts.flatMap((row) => (row ? [row.at] : []));
  return stamps.length > 0 ? Math.min(...stamps) : null;
}
