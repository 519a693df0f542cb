import { expect, test } from 'vitest';
import { afterHearing, type Heard, type Known } from './receipts-after.ts';

const HEAD = new Uint8Array(32).fill(1);
const OTHER_HEAD = new Uint8Array(32).fill(2);
const NOTHING: Known = { received: 0, safe: 0, forked: false };
const SILENCE: Heard = { receipt: undefined, ourHead: null, back: new Set(), unverified: new Set() };

const receipt = (received: number, head: Uint8Array, safe = 0): Heard['receipt'] => ({ received, safe, head });

test('a receipt with our own head moves what is received', () => {
  const known = afterHearing(NOTHING, { ...SILENCE, receipt: receipt(7, HEAD, 4), ourHead: HEAD });
  expect(known).toEqual({ received: 7, safe: 4, forked: false });
});

test('HZ-29 an answer that was overtaken takes nothing back', () => {
  const known = afterHearing(
    { received: 7, safe: 4, forked: false },
    { ...SILENCE, receipt: receipt(5, HEAD), ourHead: HEAD },
  );
  expect(known).toEqual({ received: 7, safe: 4, forked: false });
});

test('own changes that came back count as received as far as there is no gap', () => {
  expect(afterHearing(NOTHING, { ...SILENCE, back: new Set([1, 2, 4]) }).received).toBe(2);
});

test('HZ-12 a receipt with another head is a fork: it confirms nothing of what this device wrote', () => {
  const known = afterHearing(
    { received: 3, safe: 2, forked: false },
    { ...SILENCE, receipt: receipt(9, OTHER_HEAD, 9), ourHead: HEAD },
  );
  expect(known).toEqual({ received: 3, safe: 2, forked: true });
});

test('what the central keeps of a forked stream without believing it has arrived all the same', () => {
  const heard: Heard = { ...SILENCE, receipt: receipt(9, OTHER_HEAD), ourHead: HEAD, unverified: new Set([4, 5]) };
  expect(afterHearing({ received: 3, safe: 0, forked: false }, heard).received).toBe(5);
});

test('a forked stream stays one when a later receipt happens to end where both agree', () => {
  const known = afterHearing(
    { received: 3, safe: 0, forked: true },
    { ...SILENCE, receipt: receipt(3, HEAD), ourHead: HEAD },
  );
  expect(known.forked).toBe(true);
});

test('a receipt beyond the end of what this device still knows is no fork but a loss', () => {
  const known = afterHearing(NOTHING, { ...SILENCE, receipt: receipt(12, OTHER_HEAD), ourHead: null });
  expect(known).toEqual({ received: 12, safe: 0, forked: false });
});
