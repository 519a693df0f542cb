/**
 * Stores what the central sent: others' changes folded into their parcels, receipts, outcomes, cursor; in one commit,
 * so that the cursor never runs ahead of what is held. A change this build cannot read is stored, skipped and counted:
 * it must not stop those behind it.
 */
import type { Change } from '../../change-log/change.ts';
import { subjectsOf } from '../../change-log/fold.ts';
import type { StreamEnd } from '../../change-log/log-store.ts';
import { checkClock } from '../../change-log/writing/device-clock.ts';
import { lastDayAmong } from '../../change-log/writing/last-day.ts';
import { closeStream } from '../../change-log/writing/open-stream.ts';
import { type Writer, writeInTurn } from '../../change-log/writing/writer-state.ts';
import type { BusinessDay } from '../../custody/author.ts';
import type { Extract, SyncResponse } from '../messages.ts';
import type { CounterBatch, CounterStore, HeldReceipt } from './counter-store.ts';
import { receiptsAfter } from './receipts-after.ts';
import type { Applied, Arrival } from './replication-log.ts';
import { readExtract, sortExtracts } from './sort-extracts.ts';

export const applyArrival = (writer: Writer<CounterStore>, arrival: Arrival): Promise<Applied> =>
  writeInTurn(writer, () => applyInTurn(writer, arrival));

async function applyInTurn(writer: Writer<CounterStore>, { response, wallMs }: Arrival): Promise<Applied> {
  const { store, state, rules } = writer;
  const { news, back, boxed } = await sortExtracts(store, response.extracts);
  const read = news.map(readExtract);
  const changes = read.flatMap(({ change }) => (change ? [change] : []));
  const before = await store.parcels(subjectsOf(changes));
  const { receipts, confirmed } = await receiptsAfter(store, response, back);
  const clock = changes.reduce(
    (latest, { author, counter }) => rules.clock.witnessStamp(latest, { ms: author.at, counter }, wallMs),
    checkClock(state.clock, wallMs, response.serverMs),
  );

  await store.commit({
    changes: read.map(({ row }) => row),
    boxes: boxed,
    ends: await endsAfter(store, news),
    parcels: [...rules.fold(before, changes).values()],
    receipts,
    outcomes: response.outcomes,
    ...(await cursorAfter(store, response, read.length - changes.length)),
    ...(await lastDayAfter(writer, changes, response.serverMs)),
    clock,
  });
  state.clock = clock;
  leaveUnbelievedStream(writer, response, receipts);
  return { confirmed, received: news.length };
}

/** Foreign streams are known by the highest change held of them. An own stream's head is never moved by what comes back. */
async function endsAfter(store: CounterStore, news: readonly Extract[]): Promise<readonly StreamEnd[]> {
  const own = new Set((await store.ownStreams()).map(({ stream }) => stream));
  const highest = new Map<Extract['stream'], number>();
  for (const { stream, seq } of news) {
    if (own.has(stream)) continue;
    const known = highest.get(stream) ?? (await store.endOf(stream))?.seq ?? 0;
    highest.set(stream, Math.max(seq, known));
  }
  return [...highest].map(([stream, seq]) => ({ stream, seq, head: NO_HEAD }));
}

const NO_HEAD = new Uint8Array(0);

async function cursorAfter(
  store: CounterStore,
  { epoch, cursor, reference }: SyncResponse,
  unreadable: number,
): Promise<CounterBatch> {
  const before = (await store.replication())?.unreadable ?? 0;
  return { replication: { epoch, cursor, referenceAtServer: reference, unreadable: before + unreadable } };
}

/** By the central's date, which also calls back a day this device ran ahead to by itself. */
async function lastDayAfter(
  { store, dayOf }: Writer<CounterStore>,
  changes: readonly Change[],
  serverMs: number,
): Promise<CounterBatch> {
  const device = await store.device();
  const known = await store.lastDay();
  const heard = changes.flatMap(({ author }): BusinessDay[] => (author.office === device?.office ? [author.day] : []));
  const lastDay = lastDayAmong(known === null ? heard : [known, ...heard], dayOf(serverMs));
  return lastDay === null ? {} : { lastDay };
}

/** The central cannot follow this stream, or holds another history of it: the next act starts a clean one, nothing is deleted. */
function leaveUnbelievedStream(
  writer: Writer<CounterStore>,
  { outcomes }: SyncResponse,
  receipts: readonly HeldReceipt[],
): void {
  const current = writer.state.stream?.end.stream;
  const isUnverified = outcomes.some(({ stream, verdict }) => verdict === 'unverified' && stream === current);
  const isForked = receipts.some(({ stream, forked }) => forked && stream === current);
  if (isUnverified || isForked) closeStream(writer);
}
