import { describe, expect, test } from 'vitest';
import type { HeldChange, LogBatch, LogStore } from '../change-log/log-store.ts';
import { logStoreContract, looseChangeContract } from './log-store-contract.ts';
import { memoryLogStore } from './memory-log-store.ts';

const contract = [...logStoreContract, ...looseChangeContract];

describe('a log in memory keeps the contract of a log', () => {
  test.each(contract)('$name', async ({ check }) => {
    await expect(check(memoryLogStore())).resolves.toBeUndefined();
  });
});

describe('the contract finds the store that', () => {
  test.each([
    ['writes a batch piece by piece', piecemeal, 'a change that is held is never replaced'],
    ['puts a change in the place of another', overwriting, 'a change that is held is never replaced'],
    ['passes over what it holds already', ignoring, 'a change that is held is refused even where it is the same'],
    ['takes an empty box for none', boxless, 'an empty box is a box'],
    ['reads on behind a gap', gapless, 'a number that is missing ends the list'],
    ['never replaces an end', stubborn, 'ends and parcels are replaced'],
  ] as const)('%s', async (_, break_, sentence) => {
    const broken = await brokenBy(() => break_(memoryLogStore()));
    expect(broken.join('; ')).toContain(sentence);
  });
});

/** Sentences of the contract that a store does not keep. */
async function brokenBy(make: () => LogStore): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { name, check } of contract) await check(make()).catch(() => broken.push(name));
  return broken;
}

const NOTHING: LogBatch = { changes: [], ends: [], parcels: [] };

function piecemeal(store: LogStore): LogStore {
  const append = async ({ changes, ends, parcels }: LogBatch): Promise<void> => {
    for (const end of ends) await store.append({ ...NOTHING, ends: [end] });
    for (const row of parcels) await store.append({ ...NOTHING, parcels: [row] });
    for (const change of changes) await store.append({ ...NOTHING, changes: [change] });
  };
  return { ...store, append };
}

const idOf = ({ stream, seq }: HeldChange): string => `${stream}.${seq}`;

function overwriting(store: LogStore): LogStore {
  const held = new Map<string, HeldChange>();
  const append = async ({ changes, ends, parcels }: LogBatch): Promise<void> => {
    const fresh = new Map(changes.map((change) => [idOf(change), change]));
    await store.append({ changes: [...fresh.values()].filter((change) => !held.has(idOf(change))), ends, parcels });
    for (const [id, change] of fresh) held.set(id, change);
  };
  const read: LogStore['read'] = async (...asked) =>
    (await store.read(...asked)).map((change) => held.get(idOf(change)) ?? change);
  return { ...store, read, append };
}

function ignoring(store: LogStore): LogStore {
  const held = new Set<string>();
  const append = async ({ changes, ends, parcels }: LogBatch): Promise<void> => {
    const isNew = (change: HeldChange): boolean => held.size < held.add(idOf(change)).size;
    await store.append({ changes: changes.filter(isNew), ends, parcels });
  };
  return { ...store, append };
}

function boxless(store: LogStore): LogStore {
  const unboxed = (change: HeldChange): HeldChange => (change.box?.cipher.length ? change : { ...change, box: null });
  return { ...store, append: (batch) => store.append({ ...batch, changes: batch.changes.map(unboxed) }) };
}

function gapless(store: LogStore): LogStore {
  const read: LogStore['read'] = async (stream, first, most) => {
    const each = await Promise.all(Array.from({ length: 200 }, (_, place) => store.read(stream, first + place, 1)));
    return each.flat().slice(0, most);
  };
  return { ...store, read };
}

function stubborn(store: LogStore): LogStore {
  const append = async (batch: LogBatch): Promise<void> => {
    const isKnown = await Promise.all(batch.ends.map(async ({ stream }) => (await store.endOf(stream)) !== null));
    await store.append({ ...batch, ends: batch.ends.filter((_, place) => !isKnown[place]) });
  };
  return { ...store, append };
}
