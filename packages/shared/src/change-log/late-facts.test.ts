/** Facts that come late, twice or in the wrong order: all end in one state, and what was taken back stays taken back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  counterAt,
  handsOver,
  lastWritten,
  meet,
  parcelAt,
  receives,
  reverses,
  shelves,
  subject,
} from '../testing/story.ts';
import { idOf } from './change.ts';
import { foldChanges, type ParcelRow, parcelOf } from './fold.ts';

const PARCEL = subject('S:RR473124829GB');

const handed = handsOver(shelves(receives(counterAt(340_101, 'a'), PARCEL), PARCEL, 'A-3'), PARCEL);
const cancelled = reverses(handed, lastWritten(handed));
const elsewhere = receives(counterAt(230_201, 'b'), PARCEL);
const [all] = meet(cancelled, elsewhere);

test('HZ-29 a hand-over taken back does not revive, in whatever order and however often each fact arrives', () => {
  const expected = parcelAt(all, PARCEL);
  expect(expected.inEffect?.id).not.toBe(lastWritten(handed));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...all.log], { minLength: all.log.length }),
      fc.array(fc.constantFrom(...all.log), { maxLength: 12 }),
      (order, again) => {
        const held = new Map<ParcelRow['subject'], ParcelRow>();
        const arrived = new Set<string>();
        for (const change of [...order, ...again]) {
          for (const [key, row] of foldChanges(held, [change])) held.set(key, row);
          arrived.add(idOf(change));
          const row = held.get(PARCEL);
          const isCancelled = arrived.has(lastWritten(cancelled)) && arrived.has(lastWritten(handed));
          if (row && isCancelled) expect(parcelOf(row).inEffect?.id).not.toBe(lastWritten(handed));
        }
        const row = held.get(PARCEL);
        if (!row) throw new Error('all facts are about it');
        const { inEffect, custodian, case: open, heads } = parcelOf(row);
        expect({ inEffect, custodian, open, heads }).toEqual({
          inEffect: expected.inEffect,
          custodian: expected.custodian,
          open: expected.case,
          heads: expected.heads,
        });
      },
    ),
  );
});
