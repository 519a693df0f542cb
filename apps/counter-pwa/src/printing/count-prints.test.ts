import { type ChangeId, changeId, parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { expect, test } from 'vitest';
import { MOST_KEPT, printsIn, withPrint } from './count-prints.ts';

const stream = parseStreamId('00a1b2c3d4e5f607');
const change = (seq: number): ChangeId => {
  if (!stream.ok) throw new Error('the stream of this test is none');
  return changeId(stream.value, seq);
};

test('a slip never printed is an original; after that each print is one more copy', () => {
  expect(printsIn(null, change(1))).toBe(0);
  const once = withPrint(null, change(1));
  const twice = withPrint(once, change(1));
  expect([printsIn(once, change(1)), printsIn(twice, change(1))]).toEqual([1, 2]);
});

test('the slips of an office are counted apart, also where one number begins with another', () => {
  const kept = withPrint(withPrint(null, change(1)), change(12));
  expect([printsIn(kept, change(1)), printsIn(kept, change(12)), printsIn(kept, change(2))]).toEqual([1, 1, 0]);
});

test('what was printed longest ago is forgotten first', () => {
  const full = Array.from({ length: MOST_KEPT }, (_, place) => `${change(place + 1)} 1`).join('\n');
  const kept = withPrint(full, change(MOST_KEPT + 1));
  expect([printsIn(kept, change(1)), printsIn(kept, change(2)), printsIn(kept, change(MOST_KEPT + 1))]).toEqual([
    0, 1, 1,
  ]);
});

test('what another build kept is no count', () => {
  expect(printsIn('no soy una lista', change(1))).toBe(0);
  expect(printsIn(`${change(1)} muchas`, change(1))).toBe(0);
});
