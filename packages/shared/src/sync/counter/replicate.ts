/** The writer's side of replication: what the central lacks, read from the store, and what it sent, put into it. */
import { decodeChange } from '../../change-log/codec.ts';
import type { HeldChange } from '../../change-log/log-store.ts';
import { type Writer, writeInTurn } from '../../change-log/writing/writer-state.ts';
import { changeId, type StreamId } from '../../custody/change-id.ts';
import { applyArrival } from './apply-arrival.ts';
import { changeIdentity } from './change-identity.ts';
import { type CounterStore, type EnrolledDevice, NOTHING_READ } from './counter-store.ts';
import { type PendingSpan, pendingOf } from './pending.ts';
import type { OutgoingChange, ReplicationLog, Standing } from './replication-log.ts';
import type { SyncResult } from './sync-result.ts';

export function createReplicationLog(writer: Writer<CounterStore>): ReplicationLog {
  const { store } = writer;
  return {
    standing: () => readStanding(writer),
    read: async (stream, first, most) => outgoing(await store.read(stream, first, most)),
    oldestOf: (spans) => oldestOf(store, spans),
    apply: (arrival) => applyArrival(writer, arrival),
    keepReference: (reference) => writeInTurn(writer, async () => store.commit({ reference })),
    keepDevice: (device, epoch) => changeIdentity(writer, device, epoch),
    exhibitsToSend: async (most) => {
      const { epoch } = (await store.replication()) ?? NOTHING_READ;
      return store.exhibitsToSend(epoch, most);
    },
    noteExhibits: async (names, epoch) => {
      if (names.length > 0) await writeInTurn(writer, async () => store.commit({ exhibitsReceived: { names, epoch } }));
    },
    noteAttempt: (at, result) => writeInTurn(writer, () => noteAttempt(store, at, result)),
  };
}

async function readStanding(writer: Writer<CounterStore>): Promise<Standing | null> {
  const { store } = writer;
  const device = await store.device();
  if (!device) return null;
  // Measured before its turn: browsers take their time for it, and acts wait in the same queue.
  const protection = await writer.measureProtection();
  await writeInTurn(writer, async () => store.commit({ protection }));
  const replication = (await store.replication()) ?? NOTHING_READ;
  const { spans } = pendingOf(await store.ownStreams(), await store.receipts(), replication.epoch);
  const reference = await store.reference();
  const contact = await store.contact();
  return {
    device,
    replication,
    spans,
    elsewhere: await writtenElsewhere(store, device, spans),
    protection,
    referenceHere: reference?.version ?? null,
    lastResult: contact?.lastResult ?? null,
  };
}

/** A stream of a former enrolment says in its first change which office it was written for. */
async function writtenElsewhere(
  store: CounterStore,
  { device, office }: EnrolledDevice,
  spans: readonly PendingSpan[],
): Promise<ReadonlySet<StreamId>> {
  const former = spans.filter((span) => span.device !== device).map(({ stream }) => stream);
  const firsts = await store.changes(former.map((stream) => changeId(stream, 1)));
  const isOurs = (stream: StreamId): boolean => {
    const first = firsts.get(changeId(stream, 1));
    const opened = first && decodeChange(stream, 1, first.bytes);
    return opened?.ok === true && opened.value.author.office === office;
  };
  return new Set(former.filter((stream) => !isOurs(stream)));
}

/** Without its head a change cannot be at the end of a run that is signed. */
function outgoing(held: readonly HeldChange[]): readonly OutgoingChange[] {
  const changes = held.map(({ seq, bytes, box, head }) => head && { seq, bytes, box, head });
  const loose = changes.indexOf(null);
  return changes.slice(0, loose === -1 ? undefined : loose).filter((change) => change !== null);
}

/** Within a stream the first is the oldest; one that cannot be read is older than all. */
async function oldestOf(store: CounterStore, spans: readonly PendingSpan[]): Promise<number | null> {
  const firsts = await store.changes(spans.map(({ stream, first }) => changeId(stream, first)));
  const stamps = [...firsts.values()].map(({ stream, seq, bytes }) => {
    const change = decodeChange(stream, seq, bytes);
    return change.ok ? change.value.author.at : 0;
  });
  return stamps.length > 0 ? Math.min(...stamps) : null;
}

async function noteAttempt(store: CounterStore, at: number, result: SyncResult): Promise<void> {
  const before = await store.contact();
  const lastSuccessAt = result.kind === 'ok' ? at : (before?.lastSuccessAt ?? null);
  await store.commit({ contact: { lastAttemptAt: at, lastResult: result, lastSuccessAt } });
}
