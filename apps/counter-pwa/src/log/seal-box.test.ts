import { expect, test } from 'vitest';
import { openBox, sealBox } from './seal-box.ts';

const CONTENT = Uint8Array.from([1, 2, 3, 5, 8, 13]);

/** A different key at each call, as the writer draws them. */
const counting = (): ((bytes: number) => Uint8Array<ArrayBuffer>) => {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    return new Uint8Array(bytes).fill(drawn);
  };
};

test('a sealed box is opened with its own key', async () => {
  expect(await openBox(await sealBox(counting(), CONTENT))).toEqual(CONTENT);
});

test('another box’s key opens nothing, and neither does a box with one bit turned', async () => {
  const random = counting();
  const box = await sealBox(random, CONTENT);
  const other = await sealBox(random, CONTENT);
  expect(await openBox({ cipher: box.cipher, key: other.key })).toBeNull();
  const turned = box.cipher.map((byte, place) => (place === 0 ? byte ^ 1 : byte));
  expect(await openBox({ cipher: turned, key: box.key })).toBeNull();
});
