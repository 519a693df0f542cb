/**
 * The three words that never blur: recorded here, received at the central, refused. Computed each time from the heads
 * of the own streams, the signed receipts of the current epoch and the outcomes; never kept as a flag.
 */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { DeviceIdentity } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import { type ChangeId, changeId, numberOf, streamOf } from '@ventanilla/shared/src/custody/change-id.ts';
import type { HeldReceipt } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import { countOf, type PendingSpan } from '@ventanilla/shared/src/sync/counter/pending.ts';
import type { SyncResult } from '@ventanilla/shared/src/sync/counter/sync-result.ts';
import type { Outcome, Verdict } from '@ventanilla/shared/src/sync/messages.ts';
import type { ReadableDatabase } from '../readable-database.ts';
import { only } from '../tables.ts';
import { oldestOf, readPending } from './read-pending.ts';

export interface NotPlainlyAccepted {
  readonly id: ChangeId;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Null when this build cannot read it. */
  readonly change: Change | null;
}

export interface SyncStatus {
  /** Own changes without a receipt. */
  readonly pending: number;
  /** Stamp in ms of the oldest of them; null when none is pending. */
  readonly oldestPendingAt: number | null;
  readonly lastSuccessAt: number | null;
  readonly lastAttempt: { readonly at: number; readonly result: SyncResult } | null;
  /** Own changes the central did not plainly accept. */
  readonly refused: readonly NotPlainlyAccepted[];
  readonly protected: boolean;
  /** The last attempt was answered by the central itself. A network that answers something else is not "online". */
  readonly online: boolean;
  /** Changes put back from the black box at the last start. */
  readonly replayed: number;
  /** Of the pending ones, those written when this machine belonged to another office: it cannot bring them any more. */
  readonly elsewhere: number;
  /** Own changes this device had lost, and fetched from the central. */
  readonly fetchedBack: number;
  /** Own streams of which the central holds another history. */
  readonly forks: number;
  /** Other people's changes this build cannot read. */
  readonly unreadable: number;
  /** Server clock minus device clock in ms at the last contact; null before the first. */
  readonly clockOffsetMs: number | null;
}

export type ChangeStatus =
  | { readonly kind: 'recorded-here' }
  | { readonly kind: 'received-at-central' }
  | { readonly kind: 'refused'; readonly verdict: Verdict; readonly reason: string };

export async function readSyncStatus(database: ReadableDatabase): Promise<SyncStatus> {
  const { spans, forks } = await readPending(database);
  const device = await only(database.device);
  const contact = await only(database.contact);
  const protection = await only(database.protection);
  const start = await only(database.start);
  const replication = await only(database.replication);
  const clock = await only(database.clock);
  return {
    pending: countOf(spans),
    oldestPendingAt: await oldestOf(database, spans),
    lastSuccessAt: contact?.lastSuccessAt ?? null,
    lastAttempt: contact ? { at: contact.lastAttemptAt, result: contact.lastResult } : null,
    refused: await readNotPlainlyAccepted(database),
    protected: protection?.persisted ?? false,
    online: contact?.lastResult.kind === 'ok',
    replayed: start?.replayed ?? 0,
    elsewhere: countOf(await writtenElsewhere(database, spans, device ?? null)),
    fetchedBack: replication?.ownElsewhere ?? 0,
    forks,
    unreadable: replication?.unreadable ?? 0,
    clockOffsetMs: clock?.offsetMs ?? null,
  };
}

/** A stream of a former enrolment says in its first change which office it was written for. */
async function writtenElsewhere(
  database: ReadableDatabase,
  spans: readonly PendingSpan[],
  device: DeviceIdentity | null,
): Promise<readonly PendingSpan[]> {
  const former = spans.filter((span) => span.device !== device?.device);
  const firsts = await database.changes.bulkGet(former.map(({ stream }): [string, number] => [stream, 1]));
  return former.filter((_, place) => {
    const first = firsts[place];
    const opened = first && decodeChange(first.stream, 1, first.bytes);
    return !opened?.ok || opened.value.author.office !== device?.office;
  });
}

export async function readChangeStatus(database: ReadableDatabase, id: ChangeId): Promise<ChangeStatus | null> {
  const stream = streamOf(id);
  const held = await database.streams.get(stream);
  if (!held || numberOf(id) > held.seq) return null;
  const outcome: Outcome | undefined = await database.outcomes.get([stream, numberOf(id)]);
  if (outcome && outcome.verdict !== 'accepted-with-case') {
    return { kind: 'refused', verdict: outcome.verdict, reason: outcome.reason };
  }
  if (held.own === 0) return { kind: 'received-at-central' };
  const replication = await only(database.replication);
  const receipt: HeldReceipt | undefined = await database.receipts.get(stream);
  const isReceived = receipt !== undefined && receipt.epoch === replication?.epoch && receipt.received >= numberOf(id);
  return isReceived ? { kind: 'received-at-central' } : { kind: 'recorded-here' };
}

async function readNotPlainlyAccepted(database: ReadableDatabase): Promise<readonly NotPlainlyAccepted[]> {
  const outcomes = await database.outcomes.toArray();
  const rows = await database.changes.bulkGet(outcomes.map(({ stream, seq }) => [stream, seq]));
  return outcomes.map(({ stream, seq, verdict, reason }, place) => {
    const row = rows[place];
    const change = row ? decodeChange(stream, seq, row.bytes) : null;
    return { id: changeId(stream, seq), verdict, reason, change: change?.ok ? change.value : null };
  });
}
