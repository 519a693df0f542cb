import { expect, test } from 'vitest';
import { PATHS } from '../wording/addresses.ts';
import { routes } from './routes.tsx';
import { shotTable } from './shot-table.ts';

const rows = Object.entries<readonly string[]>(shotTable);

test('every screen a clerk can open is pictured in at least one state', () => {
  const pictured = new Set(rows.map(([screen]) => screen));
  expect(routes.filter(({ name }) => !pictured.has(name))).toEqual([]);
  expect(Object.keys(PATHS).filter((name) => !pictured.has(name))).toEqual([]);
});

test('states are told apart by their file names', () => {
  for (const [, states] of rows) {
    expect(new Set(states).size).toBe(states.length);
    expect(states.filter((state) => !/^[a-z]+(-[a-z]+)*$/.test(state))).toEqual([]);
  }
});
