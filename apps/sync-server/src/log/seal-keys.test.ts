import vector from '@ventanilla/shared/src/sync/file/sealed-keys.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { openWith, sealTo } from './seal-keys.ts';
import { privateKeyOf, publicPointOf } from './signing.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const reader = privateKeyOf(vector.readerKey);
const point = new Uint8Array(Buffer.from(publicPointOf(vector.readerKey), 'base64url'));

test('the central opens what a counter sealed in a browser', () => {
  const open = openWith(reader, bytes(vector.ephemeral));
  for (const { frame, keys, sealed, tag } of vector.frames) {
    expect(open?.(frame, { keys: bytes(sealed), tag: bytes(tag) })).toEqual(bytes(keys));
  }
});

test('what is sealed to one key is opened with that key, in its own frame, and unaltered', () => {
  const sealer = sealTo(point);
  if (!sealer) throw new Error('the reader is a point');
  const sealed = sealer.seal(3, bytes('00112233445566778899aabbccddeeff'));
  const open = openWith(reader, sealer.ephemeral);
  expect(open?.(3, sealed)).toEqual(bytes('00112233445566778899aabbccddeeff'));
  expect(open?.(2, sealed)).toBeNull();
  const turned = sealed.keys.map((byte, place) => (place === 5 ? byte ^ 1 : byte));
  expect(open?.(3, { ...sealed, keys: turned })).toBeNull();
  expect(openWith(reader, bytes(vector.ephemeral))?.(3, sealed)).toBeNull();
});

test('no two files are sealed with one key, and nothing is sealed to what is no point', () => {
  expect(sealTo(point)?.ephemeral).not.toEqual(sealTo(point)?.ephemeral);
  expect(sealTo(new Uint8Array(65).fill(4))).toBeNull();
  expect(openWith(reader, new Uint8Array(65).fill(4))).toBeNull();
});
