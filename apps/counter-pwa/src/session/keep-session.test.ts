import { expect, test } from 'vitest';
import { isSessionKept } from './keep-session.ts';

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;

test('five minutes without a hand on the counter are kept, a moment more is not', () => {
  expect(isSessionKept(NOW - 5 * MINUTE, NOW)).toBe(true);
  expect(isSessionKept(NOW - 5 * MINUTE - 1, NOW)).toBe(false);
});

test('a clock put right by a second ends no turn; one set back by an hour does', () => {
  expect(isSessionKept(NOW + 1000, NOW)).toBe(true);
  expect(isSessionKept(NOW + 60 * MINUTE, NOW)).toBe(false);
});
