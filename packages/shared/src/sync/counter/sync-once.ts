/**
 * Talks to the central until nothing is left to send and nothing left to fetch. Each round trip stands by itself: what
 * it brought is stored before the next begins, so a line that breaks loses nothing.
 */

import type { Awaitable } from '../../change-log/log-store.ts';
import { ok, type Result } from '../../result.ts';
import type { SyncResponse } from '../messages.ts';
import type { Reference } from '../reference.ts';
import { type ExchangePorts, exchange, type Unsent } from './exchange.ts';
import { countOf, type PendingSpan, spansAfter } from './pending.ts';
import { nextChunk, type PlannedRun, planRuns } from './plan-runs.ts';
import type { Applied, ReplicationLog, Standing } from './replication-log.ts';
import type { SyncResult } from './sync-result.ts';

export interface SyncPorts extends ExchangePorts {
  readonly log: ReplicationLog;
  /** The office's reference data as the central has it; null without an answer: what is kept here stays good. */
  readonly askReference: (token: string) => Awaitable<Reference | null>;
}

export interface Synced {
  readonly result: SyncResult;
  /** Size to begin with next time. */
  readonly chunkBytes: number;
}

interface Round extends Applied {
  readonly isLast: boolean;
}

export async function syncOnce(ports: SyncPorts, chunkBytes: number): Promise<Synced> {
  let chunk = chunkBytes;
  let sent = 0;
  let received = 0;
  const stuck = new Set<string>();
  for (;;) {
    const round = await oneRound(ports, chunk, stuck);
    if (!round.ok) {
      const isTooLarge = round.error.kind === 'timed-out' || round.error.kind === 'damaged';
      return { result: round.error, chunkBytes: isTooLarge ? nextChunk(chunk, false) : chunk };
    }
    sent += round.value.confirmed;
    received += round.value.received;
    chunk = nextChunk(chunk, true);
    if (round.value.isLast) return { result: { kind: 'ok', sent, received }, chunkBytes: chunk };
  }
}

async function oneRound(ports: SyncPorts, chunkBytes: number, stuck: Set<string>): Promise<Result<Round, SyncResult>> {
  const { log } = ports;
  const standing = await log.standing();
  if (!standing) return { ok: false, error: { kind: 'not-enrolled' } };
  const spans = sendable(standing, stuck);
  const { runs, unreadable } = await planRuns(spans, log.read, chunkBytes);
  const exchanged = await exchange(ports, standing, runs, await unsentAfter(log, standing, runs));
  if (!exchanged.ok) return exchanged;
  const { response } = exchanged.value;
  const applied = await log.apply(exchanged.value);
  for (const stream of unreadable) stuck.add(stream);
  for (const span of spans) if (isStuck(span, runs, response)) stuck.add(span.stream);
  // Not "newer": a central restored from a copy has gone back, and another office counts its own versions.
  if (response.reference !== standing.referenceHere) await refreshReference(ports, standing.device.token);

  const left = await log.standing();
  const hasMore = left !== null && sendable(left, stuck).length > 0;
  const hasMoved = response.more && response.cursor !== standing.replication.cursor;
  const beginsAnew = left?.replication.isFetchingOwn === true && !standing.replication.isFetchingOwn;
  return ok({ ...applied, isLast: !hasMore && !hasMoved && !beginsAnew });
}

async function refreshReference({ log, askReference }: SyncPorts, token: string): Promise<void> {
  const reference = await askReference(token);
  if (reference) await log.keepReference(reference);
}

async function unsentAfter(log: ReplicationLog, { spans }: Standing, runs: readonly PlannedRun[]): Promise<Unsent> {
  const left = spansAfter(spans, runs);
  return { pending: countOf(left), oldest: (await log.oldestOf(left)) ?? 0 };
}

/**
 * What a former enrolment wrote is sent with the others, signed by the key there is now: the central takes it as
 * recovered. Only what was written for another office has nobody left to bring it.
 */
export const sendable = ({ spans, elsewhere }: Standing, stuck: ReadonlySet<string>): readonly PendingSpan[] =>
  spans.filter(({ stream }) => !elsewhere.has(stream) && !stuck.has(stream));

/** A stream that was sent and for which no receipt moved waits for the next attempt: it must not hold up the others. */
function isStuck(
  { stream, first }: PendingSpan,
  runs: readonly { readonly stream: string }[],
  { receipts }: SyncResponse,
): boolean {
  const wasSent = runs.some((run) => run.stream === stream);
  return wasSent && !receipts.some((receipt) => receipt.stream === stream && receipt.received >= first);
}
