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
import { type CounterBatch, type CounterStore, type HeldReceipt, NOTHING_READ } from './counter-store.ts';
import { receiptsAfter } from './receipts-after.ts';
import { replicationAfter } from './replication-after.ts';
import type { Applied, Arrival } from './replication-log.ts';
import { readExtract, sortExtracts } from './sort-extracts.ts';

export const applyArrival = (writer: Writer<CounterStore>, arrival: Arrival): Promise<Applied> =>
  writeInTurn(writer, () => applyInTurn(writer, arrival));

async function applyInTurn(writer: Writer<CounterStore>, arrival: Arrival): Promise<Applied> {
  const { store, state, rules, dayOf } = writer;
  const { response, wallMs } = arrival;
  const { news, back, boxed } = await sortExtracts(store, response.extracts);
  const read = news.map(readExtract);
  const changes = read.flatMap(({ change }) => (change ? [change] : []));
  const parcels = await store.parcels(subjectsOf(changes));
  const { receipts, confirmed } = await receiptsAfter(store, response, back);
  const before = {
    clock: state.clock,
    replication: (await store.replication()) ?? NOTHING_READ,
    lastDay: await store.lastDay(),
  };
  const standing = {
    clock: changes.reduce(
      (latest, { author, counter }) => rules.clock.witnessStamp(latest, { ms: author.at, counter }, wallMs),
      checkClock(state.clock, wallMs, response.serverMs),
    ),
    replication: await replicationAfter(store, response, receipts, read.length - changes.length),
    ...lastDayAfter(before.lastDay, await daysHeard(store, changes), dayOf(response.serverMs)),
  };
  const after = arrival.amend?.(standing, before) ?? standing;

  await store.commit({
    changes: read.map(({ row }) => row),
    boxes: boxed,
    ends: await endsAfter(store, news),
    parcels: [...rules.fold(parcels, changes).values()],
    receipts,
    outcomes: response.outcomes,
    ...after,
  });
  state.clock = after.clock;
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

async function daysHeard(store: CounterStore, changes: readonly Change[]): Promise<readonly BusinessDay[]> {
  const device = await store.device();
  return changes.flatMap(({ author }) => (author.office === device?.office ? [author.day] : []));
}

/** By the central's date, which also calls back a day this device ran ahead to by itself. */
function lastDayAfter(known: BusinessDay | null, heard: readonly BusinessDay[], today: BusinessDay): CounterBatch {
  const lastDay = lastDayAmong(known === null ? heard : [known, ...heard], today);
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
