/**
 * Stores what the central sent: others' changes folded into their parcels, receipts, outcomes, cursor; in one strict
 * transaction, so that the cursor never runs ahead of what is held. A change this build cannot read is stored, skipped
 * and counted: it must not stop those behind it.
 */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { foldChanges, subjectsOf } from '@ventanilla/shared/src/change-log/fold.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { Extract, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { only } from '../database.ts';
import type { Applied, Arrival } from '../replication-log.ts';
import { withSearchKeys } from '../search-keys.ts';
import { type ChangeRow, ONLY, type ReceiptRow, type StreamRow } from '../tables.ts';
import { checkClock, witnessStamp } from './device-clock.ts';
import { loadRows } from './load-rows.ts';
import { closeStream } from './open-stream.ts';
import type { Writer } from './writer-state.ts';

export const applyArrival = (writer: Writer, arrival: Arrival): Promise<Applied> =>
  writer.serially(() => applyInTurn(writer, arrival));

async function applyInTurn(writer: Writer, { response, wallMs }: Arrival): Promise<Applied> {
  const { database, state } = writer;
  if (state.isStopped) throw new Error('the database failed in this run: nothing more is written to it');
  const news = await notHeld(writer, response.extracts);
  const read = news.map(readExtract);
  const changes = read.flatMap(({ change }) => (change ? [change] : []));
  const before = await loadRows(database, subjectsOf(changes));
  const parcels = [...foldChanges(before, changes).values()].map(withSearchKeys);
  const streams = await streamsAfter(writer, news);
  const { receipts, confirmed } = await receiptsAfter(writer, response);
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
  leaveUnverifiedStream(writer, response);
  return { confirmed, received: news.length };
}

/** Extracts may come twice: after a lost answer, or after the central was restored. */
async function notHeld({ database }: Writer, extracts: readonly Extract[]): Promise<readonly Extract[]> {
  const distinct = new Map(extracts.map((extract) => [`${extract.stream}.${extract.seq}`, extract]));
  const asked = [...distinct.values()];
  const held = await database.changes.bulkGet(asked.map(({ stream, seq }): [string, number] => [stream, seq]));
  return asked.filter((_, place) => held[place] === undefined);
}

function readExtract({ stream, seq, bytes, box }: Extract): {
  readonly row: ChangeRow;
  readonly change: Change | null;
} {
  const decoded = decodeChange(stream, seq, bytes);
  const change = decoded.ok ? decoded.value : null;
  const row: ChangeRow = {
    stream,
    seq,
    bytes,
    cipher: box?.cipher ?? null,
    key: box?.key ?? null,
    head: null,
    draft: null,
    at: change?.author.at ?? 0,
  };
  return { row, change };
}

/** Foreign streams are known by the highest change held of them. An own stream's head is never moved by what comes back. */
async function streamsAfter({ database }: Writer, news: readonly Extract[]): Promise<readonly StreamRow[]> {
  const highest = new Map<Extract['stream'], number>();
  for (const { stream, seq } of news) highest.set(stream, Math.max(seq, highest.get(stream) ?? 0));
  const known = await database.streams.bulkGet([...highest.keys()]);
  return [...highest].flatMap(([stream, seq], place): StreamRow[] => {
    const row = known[place];
    if (row?.own === 1) return [];
    return [{ stream, own: 0, seq: Math.max(seq, row?.seq ?? 0), head: NO_HEAD, openedAt: 0, journalBytes: 0 }];
  });
}

const NO_HEAD = new Uint8Array(0);

/** Within one epoch a receipt never goes back: answers may overtake each other. */
async function receiptsAfter(
  { database }: Writer,
  response: SyncResponse,
): Promise<{ readonly receipts: readonly ReceiptRow[]; readonly confirmed: number }> {
  const known = await database.receipts.bulkGet(response.receipts.map(({ stream }) => stream));
  let confirmed = 0;
  const receipts = response.receipts.map((receipt, place) => {
    const row = known[place];
    const isCurrent = row?.epoch === response.epoch;
    const before = isCurrent ? row.received : 0;
    confirmed += Math.max(0, receipt.received - before);
    return {
      stream: receipt.stream,
      received: Math.max(receipt.received, before),
      safe: Math.max(receipt.safe, isCurrent ? row.safe : 0),
      epoch: response.epoch,
      atServerMs: response.serverMs,
    };
  });
  return { receipts, confirmed };
}

/** A colleague's device with a clock in the year 2099 must not carry this office there: the central's date is the limit. */
async function lastDayAfter(
  { database, dayOf }: Writer,
  changes: readonly Change[],
  serverMs: number,
): Promise<BusinessDay | null> {
  const device = await only(database.device);
  const limit = dayOf(serverMs);
  const before = (await only(database.lastDay)) ?? null;
  return changes
    .filter(({ author }) => author.office === device?.office && author.day <= limit)
    .reduce((latest, { author }) => (latest === null || author.day > latest ? author.day : latest), before);
}

/** The central could not follow this stream's chain: it holds the bytes, and the next act starts a clean stream. */
function leaveUnverifiedStream(writer: Writer, { outcomes }: SyncResponse): void {
  const current = writer.state.stream?.end.stream;
  if (outcomes.some(({ stream, verdict }) => verdict === 'unverified' && stream === current)) closeStream(writer);
}
