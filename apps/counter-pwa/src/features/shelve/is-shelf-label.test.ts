import { expect, test } from 'vitest';
import { isShelfLabel } from './is-shelf-label.ts';

test('the label of a shelf is a shelf, however long its name', () => {
  expect(['EST-12', 'A-12-3', 'ESTANTE-12'].map(isShelfLabel)).toEqual([true, true, true]);
});

test('a number of a parcel goes on as the next parcel, its own check digit right or wrong', () => {
  const parcels = ['RR473124829GB', 'RR473124820GB', '(00)384123450000000014', '4850001234'];
  expect(parcels.map(isShelfLabel)).toEqual([false, false, false, false]);
});
