/** A central's store seen as a plain log, so that it can be held to the contract every log is held to. */
import type { LogStore } from '../change-log/log-store.ts';
import { EAST, type StoreOfCentral } from './central-store-samples.ts';
import { bytesOf } from './contract.ts';

/** A central holds whole streams only: a change without a head is not for it. */
export const logOfCentral = (store: StoreOfCentral): LogStore => ({
  endOf: (asked) => {
    const held = store.reading((tx) => tx.endOf(asked));
    return held && { stream: held.stream, seq: held.seq, head: held.head };
  },
  read: (...asked) =>
    store
      .reading((tx) => tx.read(...asked))
      .map(({ stream, seq, bytes, box, head }) => ({ stream, seq, bytes, box, head })),
  parcels: (subjects) => store.reading((tx) => tx.parcels(subjects)),
  append: ({ changes, ends, parcels }) =>
    store.writing((tx) => {
      for (const end of ends) tx.saveStream({ ...end, device: 7, closed: null });
      for (const row of parcels) tx.saveParcel(row);
      for (const { head, ...change } of changes) {
        if (head === null) throw new Error('a central holds no loose change');
        tx.addChange({ ...change, head, boxHash: bytesOf(0, 32), office: EAST, receivedMs: 0 });
      }
    }),
});
