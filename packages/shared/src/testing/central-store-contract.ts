/**
 * The contract of the central's store beyond that of a log: one transaction or nothing, deliveries once and in order,
 * nothing ever taken back. Memory and SQLite keep it alike, down to the order of lists, or the simulator would be another
 * central than the one that runs.
 */
import type { ReadModels } from '../reports/read-models.ts';
import type { CentralTx } from '../sync/central/central-store.ts';
import type { Delivery } from '../sync/central/kept-deliveries.ts';
import {
  changeOf,
  EAST,
  keepOne,
  NORTH,
  outcome,
  PLACES,
  place,
  type StoreOfCentral,
  streamAt,
  unverified,
} from './central-store-samples.ts';
import { bytesOf, type Clause, mustBe, mustRefuse } from './contract.ts';
import { deliveryContract } from './delivery-contract.ts';
import { exhibitContract } from './exhibit-contract.ts';
import { subject } from './story.ts';

const [ONE, OTHER] = [streamAt('a1'), streamAt('b2')];
const PARCEL = subject('S:RR473124829GB');

/** The store's offices are `PLACES` and its epoch is 1. */
export const centralStoreContract: readonly Clause<StoreOfCentral>[] = [
  ...deliveryContract,
  ...exhibitContract,
  {
    name: 'what throws inside a transaction leaves nothing of it, wherever it wrote',
    check: async (store) => {
      const before = store.reading(everything);
      await mustRefuse(
        () =>
          store.writing((tx) => {
            writeEverywhere(tx);
            throw new Error('the power failed');
          }),
        'a transaction that fails at its end',
      );
      mustBe(store.reading(everything), before, 'the store afterwards');
      store.writing(writeEverywhere);
      mustRefuseToBe(store.reading(everything), before, 'a transaction that went through');
    },
  },
  {
    name: 'what a transaction wrote it reads, and hands out what its work returns',
    check: async (store) => {
      const read = store.writing((tx) => {
        tx.saveStream({ ...place(ONE, 0), device: 7, head: bytesOf(0, 32), closed: null });
        tx.addChange(changeOf(ONE, 1));
        return [tx.endOf(ONE)?.device, tx.read(ONE, 1, 5).length];
      });
      mustBe(read, [7, 1], 'what was read inside');
    },
  },
  {
    name: 'a stream is saved with its device and how it was closed, and only a proven copy moves its `safe`',
    check: async (store) => {
      const held = { ...place(ONE, 5), device: 7, head: bytesOf(5, 32), closed: null };
      store.writing((tx) => {
        tx.saveStream(held);
        tx.raiseSafe(
          new Map([
            [ONE, 4],
            [OTHER, 9],
          ]),
        );
        tx.raiseSafe(new Map([[ONE, 2]]));
        tx.saveStream({ ...held, seq: 6, closed: 'fork' });
      });
      mustBe(
        store.reading((tx) => tx.endOf(ONE)),
        { ...held, seq: 6, closed: 'fork', safe: 4 },
        'the stream',
      );
      mustBe(
        store.reading((tx) => tx.endOf(OTHER)),
        null,
        'a stream that only a copy knows',
      );
      mustBe(
        store.reading((tx) => tx.reach()),
        new Map([[ONE, 6]]),
        'how far streams are held',
      );
    },
  },
  {
    name: 'an outcome is kept once for each reason, and told by number, then by reason',
    check: async (store) => {
      const said = [outcome(ONE, 10, 'waiting', 'unknown-kind'), outcome(ONE, 9, 'refused', 'malformed')];
      const later = outcome(ONE, 10, 'accepted-with-case', 'double-custody');
      store.writing((tx) => [...said, later, ...said].forEach(tx.addOutcome));
      mustBe(
        store.reading((tx) => tx.outcomes(ONE, 9, 10)),
        [said[1], later, said[0]],
        'both numbers',
      );
      mustBe(
        store.reading((tx) => tx.outcomes(ONE, 10, 12)),
        [later, said[0]],
        'from the tenth on',
      );
      mustBe(
        store.reading((tx) => tx.outcomes(OTHER, 1, 99)),
        [],
        'another stream',
      );
    },
  },
  {
    name: 'bytes that cannot be believed are kept once, however often they are sent, and never read as a change',
    check: async (store) => {
      store.writing((tx) => {
        for (const print of ['aa', 'bb', 'aa']) tx.addUnverified(unverified(ONE, 1, print));
      });
      mustBe(
        store.reading((tx) => tx.read(ONE, 1, 5)),
        [],
        'the changes',
      );
    },
  },
  {
    name: 'the offices of a municipality are those that serve the public, by code',
    check: async (store) => {
      mustBe(PLACES.map(({ code }) => code).includes(EAST), true, 'the store’s offices');
      mustBe(
        store.reading((tx) => tx.officesIn(3401)),
        [EAST, NORTH],
        'offices of Contramaestre',
      );
      mustBe(
        store.reading((tx) => tx.officesIn(2101)),
        [],
        'offices where there are none',
      );
      mustBe(
        store.reading((tx) => [EAST, 999901].map((code) => tx.referenceVersion(code as typeof EAST))),
        [3, 0],
        'versions',
      );
    },
  },
  {
    name: 'the epoch and the central’s own stream are what they were last set to',
    check: async (store) => {
      mustBe(
        store.reading((tx) => [tx.epoch(), tx.ownStream()]),
        [1, null],
        'a new central',
      );
      for (const [epoch, stream] of [
        [2, ONE],
        [5, OTHER],
      ] as const)
        store.writing((tx) => {
          tx.saveEpoch(epoch);
          tx.saveOwnStream(stream);
        });
      mustBe(
        store.reading((tx) => [tx.epoch(), tx.ownStream()]),
        [5, OTHER],
        'after two changes',
      );
    },
  },
];

const delivery = (
  office: Delivery['office'],
  seq: number,
  part: Delivery['part'],
  reason: Delivery['reason'],
): Delivery => ({ ...place(ONE, seq), office, part, reason });

/** Every verb that writes, once. */
function writeEverywhere(tx: CentralTx & ReadModels): void {
  keepOne(tx, ONE, { box: { cipher: bytesOf(1), key: bytesOf(2, 16) } });
  tx.raiseSafe(new Map([[ONE, 1]]));
  tx.saveSignature(ONE, 1, bytesOf(9, 64), 7);
  tx.addUnverified(unverified(OTHER, 1, 'aa'));
  tx.addOutcome(outcome(ONE, 1, 'refused', 'malformed'));
  tx.noteSubject(PARCEL, place(ONE, 1));
  tx.follow(EAST, PARCEL);
  tx.give(delivery(EAST, 1, 'bytes', 'own'));
  tx.saveEpoch(8);
  tx.saveOwnStream(ONE);
  tx.addLoss({ stream: ONE, first: 2, last: 3 }, 8, 1);
  tx.saveDeclaration(7, { pending: 0, oldest: 0, persisted: true, freeMb: -1, app: 'test' }, 1);
}

/** What of a store can be asked for. */
const everything = (tx: CentralTx & ReadModels): readonly unknown[] => [
  tx.endOf(ONE),
  tx.read(ONE, 1, 10),
  tx.outcomes(ONE, 1, 10),
  tx.changesAbout(PARCEL),
  tx.followers(PARCEL),
  tx.givenAfter(EAST, 0, 99, 10),
  tx.epoch(),
  tx.ownStream(),
  tx.declaredMs(7),
];

function mustRefuseToBe(actual: unknown, expected: unknown, what: string): void {
  try {
    mustBe(actual, expected, what);
  } catch {
    return;
  }
  throw new Error(`${what}: it changed nothing`);
}
