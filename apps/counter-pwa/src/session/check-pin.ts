/** Checks a PIN against the verifier HQ gave out: Argon2id (RFC 9106), made to be slow, in the worker so no screen freezes. */
import { sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import type { PinVerifier } from '@ventanilla/shared/src/sync/reference.ts';
import { argon2id } from 'hash-wasm';
import { fromBase64url } from '../log/base64url.ts';

export async function isRightPin(pin: string, verifier: PinVerifier): Promise<boolean> {
  const salt = fromBase64url(verifier.salt);
  const expected = fromBase64url(verifier.hash);
  if (!salt || !expected || pin === '') return false;
  const found = await argon2id({
    password: pin,
    salt,
    memorySize: verifier.memoryKib,
    iterations: verifier.passes,
    parallelism: 1,
    hashLength: expected.length,
    outputType: 'binary',
  });
  return sameBytes(found, expected);
}
