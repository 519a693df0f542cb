/** The contract of the central's store, as far as it concerns who is given which change: once each, in order, for ever. */
import type { Delivery } from '../sync/central/kept-deliveries.ts';
import { changeOf, EAST, keepOne, NORTH, place, type StoreOfCentral, streamAt, WEST } from './central-store-samples.ts';
import { bytesOf, type Clause, mustBe, mustRefuse } from './contract.ts';
import { subject } from './story.ts';

const [ONE, OTHER] = [streamAt('a1'), streamAt('b2')];
const PARCEL = subject('S:RR473124829GB');

export const deliveryContract: readonly Clause<StoreOfCentral>[] = [
  {
    name: 'an office begins to follow a parcel once; followers are told by code',
    check: async (store) => {
      const began = store.writing((tx) => [EAST, WEST, EAST].map((office) => tx.follow(office, PARCEL)));
      mustBe(began, [true, true, false], 'who began to follow');
      mustBe(
        store.reading((tx) => tx.followers(PARCEL)),
        [WEST, EAST],
        'the followers',
      );
      mustBe(
        store.reading((tx) => tx.followers(subject('S:CP000000005CU'))),
        [],
        'followers of another parcel',
      );
    },
  },
  {
    name: 'changes about a parcel are noted once and told by stream and number',
    check: async (store) => {
      const noted = [place(OTHER, 1), place(ONE, 10), place(ONE, 9), place(ONE, 10)];
      store.writing((tx) => {
        for (const each of noted) tx.noteSubject(PARCEL, each);
      });
      mustBe(
        store.reading((tx) => tx.changesAbout(PARCEL)),
        [noted[2], noted[1], noted[0]],
        'the changes',
      );
    },
  },
  {
    name: 'a part of a change is given to an office once, whatever the second reason',
    check: async (store) => {
      store.writing((tx) => {
        keepOne(tx, ONE);
        for (const reason of ['own', 'follows', 'to'] as const) tx.give(delivery(EAST, 1, 'bytes', reason));
      });
      mustBe(store.reading((tx) => tx.givenAfter(EAST, 0, 99, 10)).length, 1, 'deliveries');
    },
  },
  {
    name: 'positions rise, over all transactions, and no delivery made later stands before one that was read',
    check: async (store) => {
      const seen: number[] = [];
      for (let seq = 1; seq <= 20; seq++) {
        store.writing((tx) => {
          tx.addChange(changeOf(ONE, seq));
          tx.saveStream({ ...place(ONE, seq), device: 7, head: bytesOf(seq, 32), closed: null });
          // One that is given already, and one that fails with its transaction, may use up a position but not go back.
          for (const office of [WEST, EAST, WEST]) tx.give(delivery(office, seq, 'bytes', 'own'));
        });
        await mustRefuse(
          () => store.writing((tx) => failAfter(() => tx.give(delivery(NORTH, seq, 'bytes', 'to')))),
          'it',
        );
        const behind = seen.at(-1) ?? 0;
        const found = store.reading((tx) => tx.givenAfter(EAST, behind, 99, 10));
        mustBe(
          found.map((row) => row.seq),
          [seq],
          `what stands behind position ${behind}`,
        );
        const end = store.reading((tx) => tx.lastGiven(EAST));
        if (end <= behind) throw new Error(`position ${end} does not follow ${behind}`);
        mustBe(
          found.map(({ pos }) => pos),
          [end],
          'the last position',
        );
        seen.push(end);
      }
    },
  },
  {
    name: 'a page holds as many rows as asked for, in order, without those of the asking device',
    check: async (store) => {
      store.writing((tx) => {
        for (const [stream, device] of [
          [ONE, 7],
          [OTHER, 8],
        ] as const) {
          for (const seq of [1, 2, 3]) tx.addChange(changeOf(stream, seq));
          tx.saveStream({ ...place(stream, 3), device, head: bytesOf(3, 32), closed: null });
        }
        for (const seq of [2, 1, 3])
          for (const stream of [ONE, OTHER])
            tx.give({ ...place(stream, seq), office: EAST, part: 'bytes', reason: 'own' });
      });
      const places = (besides: number, most: number) =>
        store.reading((tx) => tx.givenAfter(EAST, 0, besides, most)).map(({ stream, seq }) => place(stream, seq));
      mustBe(
        places(8, 10),
        [2, 1, 3].map((seq) => place(ONE, seq)),
        'for the device that wrote the other stream',
      );
      mustBe(
        places(7, 2),
        [2, 1].map((seq) => place(OTHER, seq)),
        'two rows',
      );
      mustBe(
        store.reading((tx) => tx.givenAfter(WEST, 0, 8, 10)),
        [],
        'another office',
      );
      mustBe(
        store.reading((tx) => tx.lastGiven(WEST)),
        0,
        'its last position',
      );
    },
  },
  {
    name: 'a delivery brings the change with its box and the hash that stands for it',
    check: async (store) => {
      const box = { cipher: bytesOf(3, 50), key: bytesOf(4, 16) };
      store.writing((tx) => {
        keepOne(tx, ONE, { box });
        tx.give(delivery(EAST, 1, 'box', 'own'));
        tx.noteSubject(PARCEL, place(ONE, 1));
      });
      const { bytes, boxHash } = changeOf(ONE, 1);
      const [row] = store.reading((tx) => tx.givenAfter(EAST, 0, 99, 10));
      mustBe({ ...row, pos: 0 }, { ...place(ONE, 1), pos: 0, part: 'box', bytes, box, boxHash }, 'the delivery');
      mustBe(
        store.reading((tx) => tx.boxesGiven(EAST, PARCEL)),
        [place(ONE, 1)],
        'boxes given to the office',
      );
      mustBe(
        store.reading((tx) => tx.boxesGiven(WEST, PARCEL)),
        [],
        'boxes given to another',
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

function failAfter(work: () => void): never {
  work();
  throw new Error('the power failed');
}
