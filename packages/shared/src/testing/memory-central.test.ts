import { describe, expect, test } from 'vitest';
import { centralStoreContract } from './central-store-contract.ts';
import { changeOf, PLACES, type StoreOfCentral, streamAt } from './central-store-samples.ts';
import { logOfCentral } from './log-of-central.ts';
import { logStoreContract } from './log-store-contract.ts';
import { memoryCentral } from './memory-central.ts';

describe('a central in memory', () => {
  test.each(logStoreContract)('keeps its log so that $name', async ({ check }) => {
    await expect(check(logOfCentral(memoryCentral(PLACES)))).resolves.toBeUndefined();
  });

  test.each(centralStoreContract)('is kept so that $name', async ({ check }) => {
    await expect(check(memoryCentral(PLACES))).resolves.toBeUndefined();
  });

  test('is copied as it is, and neither hears of what the other writes', () => {
    const stream = streamAt('a1');
    const central = memoryCentral(PLACES);
    central.writing((tx) => tx.addChange(changeOf(stream, 1)));
    const backup = central.copy();
    central.writing((tx) => tx.addChange(changeOf(stream, 2)));
    backup.writing((tx) => tx.saveEpoch(2));
    expect(central.reading((tx) => [tx.read(stream, 1, 9).length, tx.epoch()])).toEqual([2, 1]);
    expect(backup.reading((tx) => [tx.read(stream, 1, 9).length, tx.epoch()])).toEqual([1, 2]);
  });

  test('is written inside a transaction only', () => {
    const central = memoryCentral(PLACES);
    expect(() => central.reading((tx) => tx.saveEpoch(2))).toThrow('outside a transaction');
    expect(central.reading((tx) => tx.epoch())).toBe(1);
  });
});

describe('the contract finds the central that', () => {
  test.each([
    ['forgets to roll back', withoutRollback, 'leaves nothing of it'],
    ['gives twice', givingTwice, 'is given to an office once'],
    ['lets positions stand still', withoutPositions, 'positions rise'],
    ['begins to follow again and again', followingAnew, 'begins to follow a parcel once'],
    ['lets a stream lower what is safe', forgettingSafe, 'only a proven copy moves its `safe`'],
  ] as const)('%s', async (_, break_, sentence) => {
    const broken: string[] = [];
    for (const { name, check } of centralStoreContract)
      await check(break_(memoryCentral(PLACES))).catch(() => broken.push(name));
    expect(broken.join('; ')).toContain(sentence);
  });
});

type Tx = Parameters<Parameters<StoreOfCentral['writing']>[0]>[0];

const altered = (store: StoreOfCentral, alter: (tx: Tx) => Partial<Tx>): StoreOfCentral => ({
  writing: (work) => store.writing((tx) => work({ ...tx, ...alter(tx) })),
  reading: (work) => store.reading((tx) => work({ ...tx, ...alter(tx) })),
});

/** Commits what was written, then fails. */
function withoutRollback(store: StoreOfCentral): StoreOfCentral {
  const writing: StoreOfCentral['writing'] = (work) => {
    const done = store.writing((tx) => {
      try {
        return { value: work(tx) };
      } catch (cause) {
        return { cause };
      }
    });
    if ('value' in done) return done.value;
    throw done.cause;
  };
  return { ...store, writing };
}

const givingTwice = (store: StoreOfCentral): StoreOfCentral =>
  altered(store, ({ givenAfter }) => ({
    givenAfter: (...asked) => givenAfter(...asked).flatMap((row) => [row, row]),
  }));

const withoutPositions = (store: StoreOfCentral): StoreOfCentral =>
  altered(store, ({ givenAfter }) => ({
    givenAfter: (office, _, besides, most) => givenAfter(office, 0, besides, most),
  }));

const followingAnew = (store: StoreOfCentral): StoreOfCentral =>
  altered(store, ({ follow }) => ({
    follow: (...asked) => {
      follow(...asked);
      return true;
    },
  }));

const forgettingSafe = (store: StoreOfCentral): StoreOfCentral =>
  altered(store, ({ endOf }) => ({
    endOf: (stream) => {
      const held = endOf(stream);
      return held && { ...held, safe: 0 };
    },
  }));
