import { expect, test } from 'vitest';
import { statusAge } from './status-age.ts';

const HOUR = 3_600_000;
const now = 100 * 24 * HOUR;

test('work that waited less than a day is calm, whatever its amount', () => {
  expect(statusAge({ oldestPendingAt: now - 23 * HOUR, lastSuccessAt: now - HOUR }, now)).toBe('calm');
});

test('after a day it is late, after three very late', () => {
  expect(statusAge({ oldestPendingAt: now - 24 * HOUR, lastSuccessAt: null }, now)).toBe('late');
  expect(statusAge({ oldestPendingAt: now - 72 * HOUR, lastSuccessAt: null }, now)).toBe('very-late');
});

test('an office that heard nothing for three days is late even with nothing to send', () => {
  expect(statusAge({ oldestPendingAt: null, lastSuccessAt: now - 73 * HOUR }, now)).toBe('very-late');
});

test('a new device that never spoke is not late yet', () => {
  expect(statusAge({ oldestPendingAt: null, lastSuccessAt: null }, now)).toBe('calm');
});
