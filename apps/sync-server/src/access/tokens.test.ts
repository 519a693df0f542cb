import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifierOf } from './pin-verifiers.ts';
import { codeKey, newCode, newToken } from './tokens.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 37 + 11) % 256);

describe('a secret', () => {
  test('for people is eight unmistakable letters, and reads the same however it is typed', () => {
    const code = newCode(bytes);
    expect(code).toMatch(/^[ABCDEFGHJKMNPQRTWXY346789]{4}-[ABCDEFGHJKMNPQRTWXY346789]{4}$/);
    expect(codeKey(` ${code.toLowerCase().replace('-', '')} `)).toBe(codeKey(code));
  });

  test('takes every letter equally often: bytes that would favour the first are thrown away', () => {
    let next = 0;
    const all = (length: number) => Uint8Array.from({ length }, () => next++ % 256);
    const letters = new Map<string, number>();
    for (let n = 0; n < 1600; n++)
      for (const letter of codeKey(newCode(all))) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    expect(letters.size).toBe(25);
  });

  test('for devices is 256 bits', () => {
    expect(Buffer.from(newToken(bytes), 'base64url')).toHaveLength(32);
  });

  test('for a counter without a line is an Argon2id verifier of the PIN, salted', () => {
    const verifier = verifierOf('4134', bytes);
    expect(verifier).toMatchObject({ memoryKib: 19_456, passes: 2 });
    const again = (message: string) =>
      argon2Sync('argon2id', {
        message,
        nonce: Buffer.from(verifier.salt, 'base64url'),
        parallelism: 1,
        tagLength: 32,
        memory: verifier.memoryKib,
        passes: verifier.passes,
      }).toString('base64url');
    expect(again('4134')).toBe(verifier.hash);
    expect(again('4135')).not.toBe(verifier.hash);
  });
});
