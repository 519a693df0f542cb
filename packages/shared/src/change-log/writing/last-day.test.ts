import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BusinessDay } from '../../custody/author.ts';
import { lastDayAmong } from './last-day.ts';

const day = fc.integer({ min: 19_700_101, max: 20_991_231 }).map((label) => label as BusinessDay);
const days = fc.array(day);

test('without a clock to believe it is the latest day heard of, in whatever order', () => {
  fc.assert(
    fc.property(days, (heard) => {
      expect(lastDayAmong(heard, null)).toBe(heard.length === 0 ? null : Math.max(...heard));
      expect(lastDayAmong([...heard].reverse(), null)).toBe(lastDayAmong(heard, null));
    }),
  );
});

test('a clock that was checked is never outrun', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), day, (heard, today) => {
      expect(lastDayAmong(heard, today)).toBeLessThanOrEqual(today);
    }),
  );
});

test('a checked clock changes nothing of the days before it', () => {
  fc.assert(
    fc.property(days, day, (heard, today) => {
      const past = heard.filter((one) => one <= today);
      expect(lastDayAmong(past, today)).toBe(lastDayAmong(past, null));
    }),
  );
});
