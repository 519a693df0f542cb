import { expect, test } from 'vitest';
import { countWrongTries } from './count-wrong-tries.ts';

const MINUTE = 60_000;

test('thirty wrong codes in ten minutes are allowed, then the wait doubles with every further thirty', () => {
  const tries = countWrongTries();
  let now = 0;
  const waits: number[] = [];
  for (let n = 0; n < 93; n++) {
    tries.count('a', now);
    const wait = tries.waitMs('a', now);
    if (wait > 0) waits.push(wait);
    now += wait;
  }
  expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
});

test('one address does not wait for another, and old tries are forgotten', () => {
  const tries = countWrongTries();
  for (let n = 0; n < 31; n++) tries.count('a', 0);
  expect([tries.waitMs('a', 0), tries.waitMs('b', 0)]).toEqual([MINUTE, 0]);
  for (let n = 0; n < 30; n++) tries.count('c', 0);
  tries.count('c', 11 * MINUTE);
  expect(tries.waitMs('c', 11 * MINUTE)).toBe(0);
});
