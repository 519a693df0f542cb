import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { expect, test } from 'vitest';
import { isTooLittle, mayBePart } from './part-of-number.ts';

test('half a number that is typed is looked for among the parcels known here', () => {
  const halves = ['473124829', '124829GB', '4829', 'RR4731'];
  expect(halves.map((text) => mayBePart(readNumber(text), 'key'))).toEqual([true, true, true, true]);
});

test('a whole number is that parcel, and so is what a scanner read, but for a few bare digits', () => {
  expect(mayBePart(readNumber('RR473124829GB'), 'key')).toBe(false);
  expect(mayBePart(readNumber('RR473124820GB'), 'key')).toBe(false);
  expect(mayBePart(readNumber('TR-2026-00017'), 'wedge')).toBe(false);
  expect(mayBePart(readNumber('124829'), 'wedge')).toBe(true);
});

test('nobody receives a parcel by four digits or by a word', () => {
  expect(['4829', 'AB12', 'ESTANTE-12', '48291', '124829GB'].map(isTooLittle)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
