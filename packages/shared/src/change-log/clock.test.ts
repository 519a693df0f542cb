import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTrust, compareStamps, FIRST_STAMP, tick, witness } from './clock.ts';

const MINUTE = 60_000;
const wall = fc.oneof(
  fc.integer({ min: -1, max: 2 ** 48 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0, -5.5),
);
const stamps = fc.record({
  ms: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  counter: fc.integer({ min: 0, max: 2 ** 16 - 1 }),
});

describe('the clock', () => {
  test('every stamp is later than the one before, whatever the wall clock says', () => {
    fc.assert(
      fc.property(fc.array(wall, { minLength: 2, maxLength: 50 }), (walls) => {
        let last = FIRST_STAMP;
        for (const now of walls) {
          const next = tick(last, now);
          expect(compareStamps(next, last)).toBeGreaterThan(0);
          last = next;
        }
      }),
    );
  });

  test('a PC whose battery died (1970) goes on counting from its last stamp', () => {
    expect(tick({ ms: 1_795_000_000_000, counter: 3 }, 0)).toEqual({ ms: 1_795_000_000_000, counter: 4 });
  });

  test('a foreign stamp never pulls us more than five minutes beyond our own wall clock, and never back', () => {
    fc.assert(
      fc.property(stamps, stamps, fc.integer({ min: 0, max: 2 ** 47 }), (mine, theirs, now) => {
        const after = witness(mine, theirs, now);
        expect(compareStamps(after, mine)).toBeGreaterThanOrEqual(0);
        expect(after.ms).toBeLessThanOrEqual(Math.max(mine.ms, now + 5 * MINUTE));
      }),
    );
  });

  test('trust: checked just now, today, long ago, never, and after the clock went back', () => {
    expect([
      clockTrust(0, false),
      clockTrust(60 * MINUTE, false),
      clockTrust(25 * 60 * MINUTE, false),
      clockTrust(null, false),
      clockTrust(0, true),
    ]).toEqual([3, 2, 1, 1, 0]);
  });
});
