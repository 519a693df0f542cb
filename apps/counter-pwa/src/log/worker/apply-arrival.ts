/**
 * Stores what the central sent: others' changes folded into their parcels, receipts, outcomes, cursor; in one strict
 * transaction, so that the cursor never runs ahead of what is held. A change this build cannot read is stored, skipped
 * and counted: it must not stop those behind it.
 */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { foldChanges, subjectsOf } from '@ventanilla/shared/src/change-log/fold.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { Extract, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { only } from '../database.ts';
import type { Applied, Arrival } from '../replication-log.ts';
import { withSearchKeys } from '../search-keys.ts';
import { ONLY, type ReceiptRow, type StreamRow } from '../tables.ts';
import { checkClock, witnessStamp } from './device-clock.ts';
import { lastDayAmong } from './last-day.ts';
import { loadRows } from './load-rows.ts';
import { closeStream } from './open-stream.ts';
import { receiptsAfter } from './receipts-after.ts';
import { readExtract, sortExtracts } from './sort-extracts.ts';
import { type Writer, writeInTurn } from './writer-state.ts';

export const applyArrival = (writer: Writer, arrival: Arrival): Promise<Applied> =>
  writeInTurn(writer, () => applyInTurn(writer, arrival));

async function applyInTurn(writer: Writer, { response, wallMs }: Arrival): Promise<Applied> {
  const { database, state } = writer;
  const { news, back, boxed } = await sortExtracts(database, response.extracts);
  const read = news.map(readExtract);
  const changes = read.flatMap(({ change }) => (change ? [change] : []));
  const before = await loadRows(database, subjectsOf(changes));
  const parcels = [...foldChanges(before, changes).values()].map(withSearchKeys);
  const streams = await streamsAfter(writer, news);
  const { receipts, confirmed } = await receiptsAfter(database, response, back);
  const replication = await only(database.replication);
  const lastDay = await lastDayAfter(writer, changes, response.serverMs);
  const clock = changes.reduce(
    (latest, { author, counter }) => witnessStamp(latest, { ms: author.at, counter }, wallMs),
    checkClock(state.clock, wallMs, response.serverMs),
  );

  const { dexie } = database;
  const tables = [
    database.changes,
    database.streams,
    database.parcels,
    database.receipts,
    database.outcomes,
    database.replication,
    database.clock,
    database.lastDay,
  ];
  await dexie.transaction('rw', tables, async () => {
    await database.changes.bulkAdd(read.map(({ row }) => row));
    await database.changes.bulkPut([...boxed]);
    await database.streams.bulkPut([...streams]);
    await database.parcels.bulkPut(parcels);
    await database.receipts.bulkPut([...receipts]);
    await database.outcomes.bulkPut([...response.outcomes]);
    await database.replication.put(
      {
        epoch: response.epoch,
        cursor: response.cursor,
        referenceAtServer: response.reference,
        unreadable: (replication?.unreadable ?? 0) + read.length - changes.length,
      },
      ONLY,
    );
    await database.clock.put(clock, ONLY);
    if (lastDay !== null) await database.lastDay.put(lastDay, ONLY);
  });
  state.clock = clock;
  leaveUnbelievedStream(writer, response, receipts);
  return { confirmed, received: news.length };
}

/** Foreign streams are known by the highest change held of them. An own stream's head is never moved by what comes back. */
async function streamsAfter({ database }: Writer, news: readonly Extract[]): Promise<readonly StreamRow[]> {
  const highest = new Map<Extract['stream'], number>();
  for (const { stream, seq } of news) highest.set(stream, Math.max(seq, highest.get(stream) ?? 0));
  const known = await database.streams.bulkGet([...highest.keys()]);
  return [...highest].flatMap(([stream, seq], place): StreamRow[] => {
    const row = known[place];
    if (row?.own === 1) return [];
    return [
      { stream, own: 0, device: 0, seq: Math.max(seq, row?.seq ?? 0), head: NO_HEAD, openedAt: 0, journalBytes: 0 },
    ];
  });
}

const NO_HEAD = new Uint8Array(0);

/** By the central's date, which also calls back a day this device ran ahead to by itself. */
async function lastDayAfter(
  { database, dayOf }: Writer,
  changes: readonly Change[],
  serverMs: number,
): Promise<BusinessDay | null> {
  const device = await only(database.device);
  const known = await only(database.lastDay);
  const heard = changes.flatMap(({ author }) => (author.office === device?.office ? [author.day] : []));
  return lastDayAmong(known === undefined ? heard : [known, ...heard], dayOf(serverMs));
}

/** The central cannot follow this stream, or holds another history of it: the next act starts a clean one, nothing is deleted. */
function leaveUnbelievedStream(writer: Writer, { outcomes }: SyncResponse, receipts: readonly ReceiptRow[]): void {
  const current = writer.state.stream?.end.stream;
  const isUnverified = outcomes.some(({ stream, verdict }) => verdict === 'unverified' && stream === current);
  const isForked = receipts.some(({ stream, forked }) => forked && stream === current);
  if (isUnverified || isForked) closeStream(writer);
}
