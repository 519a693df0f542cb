/** A counter's store in memory, with the accidents a disk can have: commits lost, all lost, a write refused, a profile copied. */
import type { HeldChange } from '../change-log/log-store.ts';
import { changeId } from '../custody/change-id.ts';
import type { CounterBatch, CounterStore } from '../sync/counter/counter-store.ts';
import { applyBatch, type Content, copyContent, emptyContent } from './memory-content.ts';

export interface MemoryCounterStore extends CounterStore {
  /** At once, and throws at once. */
  readonly commit: (batch: CounterBatch) => void;
  /** What is in it; what the port itself does not tell, such as outcomes, is read here. */
  readonly content: () => Readonly<Content>;
  /** A store of its own with the same content: a cloned profile, or last week's kept aside. */
  readonly copy: () => MemoryCounterStore;
  /** Forgets the last commits, as a disk does that said "written" too early. */
  readonly loseLast: (commits: number) => void;
  readonly loseEverything: () => void;
  /** The n-th commit from now on throws, with nothing written; 1 is the next one. */
  readonly refuseWrite: (nth: number) => void;
}

export const memoryCounterStore = (): MemoryCounterStore => storeOf(emptyContent(), []);

/** `past`: the batches that led to the content, so that the last of them can be lost. */
function storeOf(first: Content, past: readonly CounterBatch[]): MemoryCounterStore {
  let content = first;
  let history = [...past];
  let writesUntilRefusal = Number.POSITIVE_INFINITY;

  const commit = (batch: CounterBatch): void => {
    writesUntilRefusal -= 1;
    if (writesUntilRefusal === 0) throw new Error('the disk refuses this write');
    applyBatch(content, batch);
    history.push(batch);
  };
  const forget = (commits: number): void => {
    history = history.slice(0, Math.max(0, history.length - commits));
    content = emptyContent();
    for (const batch of history) applyBatch(content, batch);
  };
  return {
    ...readsOf(() => content),
    append: commit,
    commit,
    content: () => content,
    copy: () => storeOf(copyContent(content), history),
    loseLast: forget,
    loseEverything: () => forget(history.length),
    refuseWrite: (nth) => {
      writesUntilRefusal = nth;
    },
  };
}

type Reads = Omit<CounterStore, 'append' | 'commit'>;

const readsOf = (now: () => Content): Reads => ({
  device: () => now().singles.device,
  clock: () => now().singles.clock,
  session: () => now().singles.session,
  lastDay: () => now().singles.lastDay,
  replication: () => now().singles.replication,
  contact: () => now().singles.contact,
  reference: () => now().singles.reference,
  receipts: () => [...now().receipts.values()],
  exhibitsToSend: (epoch, most) => {
    const { exhibits, exhibitsReceived } = now();
    const waiting = [...exhibits.values()].filter(({ name }) => exhibitsReceived.get(name) !== epoch);
    return waiting.slice(0, most);
  },
  wrongPins: (staff) => now().wrongPins.get(staff) ?? null,
  ownStreams: () => [...now().own.values()],
  changes: (ids) => picked(now().changes, ids),
  changeOfDraft: (draft) => now().drafts.get(draft) ?? null,
  endOf: (stream) => {
    const end = now().own.get(stream) ?? now().foreign.get(stream);
    return end ? { stream, seq: end.seq, head: end.head } : null;
  },
  read: (stream, first, most) => {
    const found: HeldChange[] = [];
    for (let seq = first; found.length < most; seq++) {
      const change = now().changes.get(changeId(stream, seq));
      if (!change) break;
      found.push(change);
    }
    return found;
  },
  parcels: (subjects) => picked(now().parcels, subjects),
});

function picked<Key, Row>(table: ReadonlyMap<Key, Row>, keys: readonly Key[]): ReadonlyMap<Key, Row> {
  const found = new Map<Key, Row>();
  for (const key of keys) {
    const row = table.get(key);
    if (row !== undefined) found.set(key, row);
  }
  return found;
}
