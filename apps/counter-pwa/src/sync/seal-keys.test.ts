import vector from '@ventanilla/shared/src/sync/file/sealed-keys.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { AGREEMENT, openWith, pointOf, sealTo } from './seal-keys.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const { d: _, ...publicJwk } = vector.readerKey;
const reader: CryptoKeyPair = {
  privateKey: await crypto.subtle.importKey('jwk', vector.readerKey, AGREEMENT, false, ['deriveBits']),
  publicKey: await crypto.subtle.importKey('jwk', publicJwk, AGREEMENT, true, []),
};

test('the counter opens what was sealed to its key', async () => {
  const open = await openWith(reader, bytes(vector.ephemeral));
  for (const { frame, keys, sealed, tag } of vector.frames) {
    expect(await open(frame, { keys: bytes(sealed), tag: bytes(tag) })).toEqual(bytes(keys));
  }
});

test('what is sealed to one key is opened with that key, in its own frame, and unaltered', async () => {
  const sealer = await sealTo(await pointOf(reader.publicKey));
  const sealed = await sealer.seal(3, bytes('00112233445566778899aabbccddeeff'));
  const open = await openWith(reader, sealer.ephemeral);
  expect(await open(3, sealed)).toEqual(bytes('00112233445566778899aabbccddeeff'));
  expect(await open(2, sealed)).toBeNull();
  const turned = sealed.keys.map((byte, place) => (place === 5 ? byte ^ 1 : byte));
  expect(await open(3, { ...sealed, keys: turned })).toBeNull();
  const other = await openWith(reader, bytes(vector.ephemeral));
  expect(await other(3, sealed)).toBeNull();
});
