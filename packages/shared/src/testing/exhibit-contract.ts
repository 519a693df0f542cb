/** The contract of the central's store, as far as it concerns evidence: whole once, for ever; arriving until it is whole. */
import { exhibitName } from '../custody/exhibit-name.ts';
import type { KeptExhibit } from '../sync/central/kept-exhibits.ts';
import { place, type StoreOfCentral, streamAt } from './central-store-samples.ts';
import { bytesOf, type Clause, mustBe, mustRefuse } from './contract.ts';

const ONE = streamAt('a1');
const NOTHING = new Uint8Array(0);

const exhibit = (mark: number): KeptExhibit => ({
  ...place(ONE, mark),
  name: exhibitName(bytesOf(mark, 32)),
  bytes: bytesOf(mark, 300),
  receivedMs: 1_795_000_000_000,
});

export const exhibitContract: readonly Clause<StoreOfCentral>[] = [
  {
    name: 'an exhibit is kept whole and once: a second of its name changes nothing',
    check: async (store) => {
      mustBe(
        store.reading((tx) => tx.exhibit(exhibit(1).name)),
        null,
        'one that nobody sent',
      );
      store.writing((tx) => tx.addExhibit(exhibit(1)));
      store.writing((tx) => tx.addExhibit({ ...exhibit(1), bytes: NOTHING, receivedMs: 0 }));
      mustBe(
        store.reading((tx) => tx.exhibit(exhibit(1).name)),
        exhibit(1),
        'the exhibit',
      );
    },
  },
  {
    name: 'what has arrived of an exhibit is replaced by more, and forgotten by nothing',
    check: async (store) => {
      const { name } = exhibit(1);
      const arrivedAfter = (bytes: Uint8Array): Uint8Array => {
        store.writing((tx) => tx.saveArriving(name, bytes));
        return store.reading((tx) => tx.arrivingExhibit(name));
      };
      mustBe(
        store.reading((tx) => tx.arrivingExhibit(name)),
        NOTHING,
        'before anything came',
      );
      mustBe(arrivedAfter(bytesOf(1, 10)), bytesOf(1, 10), 'the beginning');
      mustBe(arrivedAfter(bytesOf(1, 30)), bytesOf(1, 30), 'more of it');
      mustBe(arrivedAfter(NOTHING), NOTHING, 'after it was forgotten');
      mustBe(arrivedAfter(NOTHING), NOTHING, 'after it was forgotten twice');
    },
  },
  {
    name: 'evidence written in a transaction that fails was never written',
    check: async (store) => {
      store.writing((tx) => tx.saveArriving(exhibit(2).name, bytesOf(2, 5)));
      await mustRefuse(
        () =>
          store.writing((tx) => {
            tx.addExhibit(exhibit(1));
            tx.saveArriving(exhibit(2).name, NOTHING);
            throw new Error('the power failed');
          }),
        'a transaction that fails at its end',
      );
      mustBe(
        store.reading((tx) => tx.exhibit(exhibit(1).name)),
        null,
        'the exhibit',
      );
      mustBe(
        store.reading((tx) => tx.arrivingExhibit(exhibit(2).name)),
        bytesOf(2, 5),
        'what was arriving',
      );
    },
  },
];
