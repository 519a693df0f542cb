import { expect, test } from 'vitest';
import { checkClock, NEW_CLOCK, resumeAfter, stampNext, trustOf } from './device-clock.ts';

const NOON = Date.UTC(2026, 10, 23, 17);
const HOUR = 3_600_000;

test('a stamp never goes back, whatever the clock on the wall does', () => {
  const first = stampNext(NEW_CLOCK, NOON);
  const second = stampNext(first, NOON - HOUR);
  expect([second.ms, second.counter]).toEqual([NOON, 1]);
});

test('a clock set back is not trusted until the central has been asked', () => {
  const after = stampNext(stampNext(checkClock(NEW_CLOCK, NOON, NOON), NOON + HOUR), NOON - HOUR);
  expect(trustOf(after, NOON - HOUR)).toBe(0);
  expect(trustOf(after, NOON + 2 * HOUR)).toBe(0);
  expect(trustOf(checkClock(after, NOON, NOON + 1000), NOON)).toBe(3);
});

test('a clock checked this morning is trusted more than one running free', () => {
  const checked = checkClock(NEW_CLOCK, NOON, NOON + 60_000);
  expect(trustOf(checked, NOON + HOUR)).toBe(2);
  expect(trustOf(NEW_CLOCK, NOON)).toBe(1);
});

test('a clock an hour off the central’s is known to be off and not trusted as checked', () => {
  const checked = checkClock(NEW_CLOCK, NOON, NOON + HOUR);
  expect(checked.offsetMs).toBe(HOUR);
  expect(trustOf(checked, NOON)).toBe(1);
});

test('stamps found in the black box are followed, never repeated', () => {
  const resumed = resumeAfter(NEW_CLOCK, { ms: NOON, counter: 7 });
  expect(stampNext(resumed, NOON)).toMatchObject({ ms: NOON, counter: 8 });
});
