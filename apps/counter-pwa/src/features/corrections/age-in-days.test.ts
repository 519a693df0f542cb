import { expect, test } from 'vitest';
import { ageInDays } from './age-in-days.ts';

const DAY = 86_400_000;

test('a proposal is as old as the days that have passed, and none by a clock that runs ahead', () => {
  expect([0, DAY - 1, DAY, 30 * DAY, -DAY].map((passed) => ageInDays(1_000, 1_000 + passed))).toEqual([0, 0, 1, 30, 0]);
});
