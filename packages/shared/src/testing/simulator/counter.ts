/** A counter of a simulated network: the production writer and its replication, on a store and a journal in memory. */
import { createSerially } from '../../change-log/writing/serially.ts';
import { startWriter } from '../../change-log/writing/start-writer.ts';
import type { Writer } from '../../change-log/writing/writer-state.ts';
import type { ChangeId, StreamId } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import { ok } from '../../result.ts';
import { changeIdentity } from '../../sync/counter/change-identity.ts';
import type { CounterStore } from '../../sync/counter/counter-store.ts';
import { FIRST_CHUNK } from '../../sync/counter/plan-runs.ts';
import { createReplicationLog } from '../../sync/counter/replicate.ts';
import type { SyncPorts } from '../../sync/counter/sync-once.ts';
import type { Transport } from '../../sync/counter/transport.ts';
import { type MemoryCounterStore, memoryCounterStore } from '../memory-counter.ts';
import { type MemoryJournals, memoryJournals } from '../memory-journal.ts';
import { portsOf } from './broken-ports.ts';
import { enrol } from './central.ts';
import { havanaDay } from './havana-day.ts';
import { type KeyPair, keyPair, sealWith } from './keys.ts';
import type { Surroundings } from './surroundings.ts';

export interface Counter {
  readonly name: string;
  readonly office: OfficeCode;
  store: MemoryCounterStore;
  journals: MemoryJournals;
  key: KeyPair;
  writer: Writer<CounterStore>;
  /** Which of its office's clerks stands at it; the first is the manager. */
  clerk: number;
  /** What its wall clock shows beyond the true time, and how much more with each hour. */
  offsetMs: number;
  driftMsPerHour: number;
  /** The latest its wall clock has ever shown to what this store holds: no stamp may run far beyond it. */
  latestWallMs: number;
  saved: Profile | null;
  chunkBytes: number;
}

/** Everything of a browser profile, as somebody may copy it away and put it back. */
export interface Profile {
  readonly key: KeyPair;
  readonly store: MemoryCounterStore;
  readonly journals: MemoryJournals;
  readonly latestWallMs: number;
}

export async function enrolCounter(world: Surroundings, office: OfficeCode, name: string): Promise<Counter> {
  const key = keyPair(world.hash, world.chance.bytes(32));
  const store = memoryCounterStore();
  const journals = memoryJournals();
  const counter = {
    name,
    office,
    store,
    journals,
    key,
    clerk: 0,
    offsetMs: 0,
    driftMsPerHour: 0,
    latestWallMs: 0,
    saved: null,
    chunkBytes: FIRST_CHUNK,
  };
  // The writer needs the counter for its clock: the one circle there is.
  const whole: Counter = Object.assign(counter, { writer: await startWriter(toolsOf(world, counter)) });
  await becomeDevice(world, whole);
  return whole;
}

/** Enrols the counter, or enrols it anew: another number, another key, all it recorded stays. */
export async function becomeDevice(world: Surroundings, counter: Counter): Promise<void> {
  counter.key = keyPair(world.hash, world.chance.bytes(32));
  const { number, token } = enrol(world.central, counter.office, counter.key.verify);
  const epoch = world.central.store.reading((tx) => tx.epoch());
  const identity = { device: number, office: counter.office, token, serverKey: 'central', keyId: number };
  try {
    await changeIdentity(counter.writer, identity, epoch);
  } catch (cause) {
    // "It could not be kept", says the screen: the machine is started again, and the code typed in again.
    if (!counter.writer.state.isStopped) throw cause;
    await startAgain(world, counter);
    await changeIdentity(counter.writer, identity, epoch);
  }
}

/** Switches the machine off and on. What its disks still hold is all that is left of it. */
export async function startAgain(world: Surroundings, counter: Counter): Promise<void> {
  try {
    counter.writer = await startWriter(toolsOf(world, counter));
  } catch {
    // A writer that cannot come up lets go of the log, and its page starts another.
    counter.writer = await startWriter(toolsOf(world, counter));
  }
}

export function wallOf(
  world: Surroundings,
  counter: Pick<Counter, 'offsetMs' | 'driftMsPerHour' | 'latestWallMs'>,
): number {
  const drift = (counter.driftMsPerHour * (world.nowMs % (1000 * 3_600_000))) / 3_600_000;
  return Math.round(world.nowMs + counter.offsetMs + drift);
}

type Unstarted = Omit<Counter, 'writer'>;

const toolsOf = (world: Surroundings, counter: Unstarted) => {
  const random = (bytes: number): Uint8Array => world.chance.bytes(bytes);
  return portsOf(world.broken, counter.name, {
    store: counter.store,
    journals: counter.journals,
    hash: world.hash,
    random,
    seal: sealWith(random),
    wallMs: () => {
      const wall = wallOf(world, counter);
      counter.latestWallMs = Math.max(counter.latestWallMs, wall);
      return wall;
    },
    dayOf: havanaDay,
    measureProtection: () => ({ persisted: true, freeMb: 1000 }),
    app: 'sim',
    serially: createSerially(),
  });
};

export const syncPortsOf = (world: Surroundings, counter: Counter, transport: Transport): SyncPorts => ({
  log: createReplicationLog(counter.writer),
  transport,
  keys: { sign: (_, message) => counter.key.sign(message) },
  verifierOf: () => world.central.key.verify,
  deflate: (content) => content,
  inflate: (deflated) => ok(deflated),
  hash: world.hash,
  wallMs: counter.writer.wallMs,
  app: 'sim',
  askReference: () => null,
});

/** Every change this counter's stores hold of its own: in the database, or in the black box for the next start. */
export async function ownChangesOf(counter: Counter): Promise<ReadonlySet<ChangeId>> {
  const held = new Set<ChangeId>();
  const streams: readonly { readonly stream: StreamId; readonly seq: number }[] = await counter.store.ownStreams();
  for (const { stream, seq } of streams)
    for (let number = 1; number <= seq; number++) held.add(`${stream}.${number}` as ChangeId);
  return held;
}
