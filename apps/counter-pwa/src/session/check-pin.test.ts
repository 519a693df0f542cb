import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isRightPin } from './check-pin.ts';

/** Made by another implementation of RFC 9106 than the counter's own. */
const salt = Buffer.from('0123456789abcdef');
const hash = argon2Sync('argon2id', {
  message: '4134',
  nonce: salt,
  parallelism: 1,
  tagLength: 32,
  memory: 19_456,
  passes: 2,
});
const verifier = { salt: salt.toString('base64url'), hash: hash.toString('base64url'), memoryKib: 19_456, passes: 2 };

test('the PIN that HQ gave out opens the counter and no other does', async () => {
  expect(await isRightPin('4134', verifier)).toBe(true);
  expect(await isRightPin('4135', verifier)).toBe(false);
  expect(await isRightPin('', verifier)).toBe(false);
});

test('a verifier that cannot be read opens nothing', async () => {
  expect(await isRightPin('4134', { ...verifier, hash: '¡no!' })).toBe(false);
});
