import { expect, test } from 'vitest';
import { strokesOf } from './strokes.ts';

test('a signature on a wide pad and on a narrow one is the same signature', () => {
  const drawn = (width: number) =>
    strokesOf(
      [
        [
          { x: width / 2, y: width / 4, time: 5000 },
          { x: width, y: 0, time: 5040 },
        ],
      ],
      width,
    );
  expect(drawn(360)).toEqual(drawn(720));
  expect(drawn(360)).toEqual([
    [
      [50, 25, 0],
      [100, 0, 40],
    ],
  ]);
});

test('an empty pad has no strokes', () => {
  expect(strokesOf([], 300)).toEqual([]);
  expect(strokesOf([[]], 300)).toEqual([]);
});
