import { expect, test } from 'vitest';
import { openBox, sealBox } from './seal-box.ts';

const CONTENT = Uint8Array.from([1, 2, 3, 5, 8, 13]);

const keyOf = (mark: number): Uint8Array => new Uint8Array(16).fill(mark);

test('a sealed box is opened with its own key', async () => {
  expect(await openBox(await sealBox(CONTENT, keyOf(1)))).toEqual(CONTENT);
});

test('another box’s key opens nothing, and neither does a box with one bit turned', async () => {
  const box = await sealBox(CONTENT, keyOf(1));
  const other = await sealBox(CONTENT, keyOf(2));
  expect(await openBox({ cipher: box.cipher, key: other.key })).toBeNull();
  const turned = box.cipher.map((byte, place) => (place === 0 ? byte ^ 1 : byte));
  expect(await openBox({ cipher: turned, key: box.key })).toBeNull();
});
