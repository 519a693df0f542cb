import type { NetworkRow } from '@ventanilla/shared/src/reports/network.ts';
import { expect, test } from 'vitest';
import { type Filter, shapeRows } from './shape-rows.ts';

const row = (office: number, more: Partial<NetworkRow>): NetworkRow => ({
  office,
  name: `Oficina ${office}`,
  municipality: 'Guanabacoa',
  province: 'La Habana',
  contact: 'heard',
  lastContact: 1,
  devices: 1,
  silentDevices: 0,
  unsent: 0,
  received: 0,
  handedOver: 0,
  inStock: 0,
  openCases: 0,
  ...more,
});
const all: Filter = { province: null, contact: null, text: '' };
const offices = (rows: readonly NetworkRow[]) => rows.map(({ office }) => office);

test('an office that is silent from the start stands last, whichever way the stock is sorted', () => {
  const rows = [row(1, { inStock: null }), row(2, { inStock: 0 }), row(3, { inStock: 9 })];
  expect(offices(shapeRows(rows, all, { column: 'inStock', falling: false }))).toEqual([2, 3, 1]);
  expect(offices(shapeRows(rows, all, { column: 'inStock', falling: true }))).toEqual([3, 2, 1]);
});

test('a place is found without its accents', () => {
  const rows = [row(1, { municipality: 'Colón' }), row(2, { municipality: 'Güines' })];
  expect(offices(shapeRows(rows, { ...all, text: 'guines' }, { column: 'office', falling: false }))).toEqual([2]);
  expect(offices(shapeRows(rows, { ...all, text: 'COLON ' }, { column: 'office', falling: false }))).toEqual([1]);
});

test('filters narrow together', () => {
  const rows = [row(1, {}), row(2, { contact: 'never' }), row(3, { contact: 'never', province: 'Granma' })];
  const filter: Filter = { province: 'Granma', contact: 'never', text: '' };
  expect(offices(shapeRows(rows, filter, { column: 'office', falling: false }))).toEqual([3]);
});
