import { describe, expect, test } from 'vitest';
import { changeId } from '../custody/change-id.ts';
import type { CounterBatch, CounterStore } from '../sync/counter/counter-store.ts';
import type { Clause } from './contract.ts';
import { counterStoreContract } from './counter-store-contract.ts';
import { logStoreContract, looseChangeContract } from './log-store-contract.ts';
import { type MemoryCounterStore, memoryCounterStore } from './memory-counter.ts';

const contract: readonly Clause<CounterStore>[] = [
  ...logStoreContract,
  ...looseChangeContract,
  ...counterStoreContract,
];

describe('a counter’s store in memory keeps the contract', () => {
  test.each(contract)('$name', async ({ check }) => {
    await expect(check(memoryCounterStore())).resolves.toBeUndefined();
  });
});

describe('the contract finds the store that', () => {
  test.each([
    ['writes a batch piece by piece', piecemeal, 'writes nothing of all it holds'],
    ['puts a box in the place of another', openBoxed, 'a box is never replaced'],
    ['lets an own stream be moved by what comes back', moving, 'moved by its writer alone'],
    ['keeps what it was told to take away', keeping, 'null takes away'],
    ['forgets which screen-opening a change was', forgetful, 'a screen-opening is one change'],
  ] as const)('%s', async (_, break_, sentence) => {
    const broken: string[] = [];
    for (const { name, check } of counterStoreContract)
      await check(break_(memoryCounterStore())).catch(() => broken.push(name));
    expect(broken.join('; ')).toContain(sentence);
  });
});

describe('a disk in memory', () => {
  const clockAt = (counter: number): CounterBatch => ({
    clock: { ms: 1, counter, wallMs: 1, wentBack: false, checkedAt: null, offsetMs: null },
  });
  const counterOf = async (store: CounterStore) => (await store.clock())?.counter ?? null;

  test('loses its last commits, or everything', async () => {
    const store = memoryCounterStore();
    for (const counter of [1, 2, 3, 4]) store.commit(clockAt(counter));
    store.loseLast(2);
    expect(await counterOf(store)).toBe(2);
    store.loseEverything();
    expect(await counterOf(store)).toBeNull();
  });

  test('is copied, and the copies go on apart', async () => {
    const store = memoryCounterStore();
    store.commit(clockAt(1));
    const copy = store.copy();
    store.commit(clockAt(2));
    expect([await counterOf(store), await counterOf(copy)]).toEqual([2, 1]);
    copy.commit(clockAt(3));
    copy.loseLast(1);
    expect(await counterOf(copy)).toBe(1);
  });

  test('refuses one write, the one it was told to, and goes on', async () => {
    const store = memoryCounterStore();
    store.refuseWrite(2);
    store.commit(clockAt(1));
    expect(() => store.commit(clockAt(2))).toThrow('the disk refuses');
    expect(await counterOf(store)).toBe(1);
    store.commit(clockAt(3));
    expect(await counterOf(store)).toBe(3);
  });
});

function piecemeal(store: MemoryCounterStore): CounterStore {
  const commit = ({ changes = [], own = [], ...others }: CounterBatch): void => {
    store.commit({ ...others, own });
    for (const change of changes) store.commit({ changes: [change] });
  };
  return { ...store, commit };
}

function openBoxed(store: MemoryCounterStore): CounterStore {
  const commit = ({ boxes = [], ...others }: CounterBatch): void => {
    store.commit(others);
    for (const { stream, seq, box } of boxes) {
      const held = store.content().changes.get(changeId(stream, seq));
      if (held) store.content().changes.set(changeId(stream, seq), { ...held, box });
    }
  };
  return { ...store, commit };
}

function moving(store: MemoryCounterStore): CounterStore {
  const commit = ({ ends = [], ...others }: CounterBatch): void => {
    store.commit(others);
    for (const end of ends) {
      const own = store.content().own.get(end.stream);
      if (own) store.content().own.set(end.stream, { ...own, ...end });
      else store.content().foreign.set(end.stream, end);
    }
  };
  return { ...store, commit };
}

function keeping(store: MemoryCounterStore): CounterStore {
  const commit = (batch: CounterBatch): void => {
    const kept = Object.entries(batch).filter(([, value]) => value !== null);
    store.commit(Object.fromEntries(kept));
  };
  return { ...store, commit };
}

function forgetful(store: MemoryCounterStore): CounterStore {
  return { ...store, changeOfDraft: () => null };
}
