import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../custody/author.ts';
import type { Parcel } from '../custody/parcel.ts';
import {
  type Counter,
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
import { actsDone, officesInCase } from './acts.ts';
import { dayOfParcel, officeDay } from './office-day.ts';

const PARCEL = subject('S:RR473124829GB');
const SECOND = subject('S:CP123456785CU');
const CONTRAMAESTRE = 340401;
const PLAZA = 230101;
const MONDAY = 20261123 as BusinessDay;
const TUESDAY = 20261124 as BusinessDay;
const on = (counter: Counter, day: BusinessDay): Counter => ({ ...counter, day });
const today = (parcel: Parcel, counter: Counter, day = MONDAY) => dayOfParcel(parcel, counter.here.office, day);
const here = counterAt(CONTRAMAESTRE, 'a');

describe('a parcel in the day of its office', () => {
  test('received today: in 1, expected 1', () => {
    const counter = receives(here, PARCEL);
    expect(today(parcelAt(counter, PARCEL), counter)).toEqual({ opening: 0, in: 1, out: 0, otherwise: 0, expected: 1 });
  });

  test('received yesterday, handed over today: opening 1, out 1, expected 0', () => {
    const counter = handsOver(on(receives(here, PARCEL), TUESDAY), PARCEL);
    expect(today(parcelAt(counter, PARCEL), counter, TUESDAY)).toEqual({
      opening: 1,
      in: 0,
      out: 1,
      otherwise: 0,
      expected: 0,
    });
  });

  test('put on a shelf: it moved inside, no figure changes', () => {
    const counter = shelves(receives(here, PARCEL), PARCEL, 'A');
    expect(today(parcelAt(counter, PARCEL), counter)).toMatchObject({ in: 1, out: 0, expected: 1 });
  });

  test('received and taken back: as if nothing had happened', () => {
    const received = receives(here, PARCEL);
    const counter = reverses(received, lastWritten(received));
    expect(today(parcelAt(counter, PARCEL), counter)).toEqual({ opening: 0, in: 0, out: 0, otherwise: 0, expected: 0 });
  });

  test("yesterday's receipt taken back today stands in a line of its own", () => {
    const received = receives(here, PARCEL);
    const counter = reverses(on(received, TUESDAY), lastWritten(received));
    expect(today(parcelAt(counter, PARCEL), counter, TUESDAY)).toEqual({
      opening: 1,
      in: 0,
      out: 0,
      otherwise: -1,
      expected: 0,
    });
  });

  test('handed over by two offices apart: two acts, one case, and no stock figure is off in either', () => {
    const [a, b] = meet(
      handsOver(receives(here, PARCEL), PARCEL),
      handsOver(receives(counterAt(PLAZA, 'b'), PARCEL), PARCEL),
    );
    for (const counter of [a, b]) {
      expect(today(parcelAt(counter, PARCEL), counter)).toEqual({
        opening: 0,
        in: 1,
        out: 1,
        otherwise: 0,
        expected: 0,
      });
    }
    expect(actsDone(parcelAt(a, PARCEL)).filter(({ act }) => act === 'handed-over')).toHaveLength(2);
    expect(officesInCase(parcelAt(a, PARCEL))).toEqual([CONTRAMAESTRE, PLAZA]);
  });

  test('received by two offices apart: the one that does not hold it in effect sees why in a line of its own', () => {
    const [a, b] = meet(receives(here, PARCEL), receives(counterAt(PLAZA, 'b'), PARCEL));
    const parts = [a, b].map((counter) => today(parcelAt(counter, PARCEL), counter));
    expect(parts.map((part) => part.expected).sort()).toEqual([0, 1]);
    expect(parts.map((part) => part.otherwise).sort()).toEqual([-1, 0]);
  });
});

test('the sheet adds up, and parcels nobody touched today need not be read', () => {
  const yesterday = on(receives(receives(here, PARCEL), SECOND), TUESDAY);
  const counter = handsOver(yesterday, SECOND);
  const sheet = officeDay([parcelAt(counter, SECOND)], 1, counter.here.office, TUESDAY);
  expect(sheet).toEqual({ opening: 2, in: 0, out: 1, otherwise: 0, expected: 1 });
});
