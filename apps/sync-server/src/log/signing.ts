/** SHA-256 and ES256 as the wire wants them: raw points in base64url, signatures as r and s side by side. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Hash } from '@ventanilla/shared/src/change-log/chain.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Sign, Verify } from '@ventanilla/shared/src/sync/signing.ts';

export interface NotAKey {
  readonly kind: 'not-a-key';
}

export const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An ES256 verifier for a raw uncompressed point. A text that is no point of the curve is refused here, once. */
export function verifierOf(publicKey: string): Result<Verify, NotAKey> {
  const key = publicKeyOf(Buffer.from(publicKey, 'base64url'));
  if (!key.ok) return key;
  const dsa = { key: key.value, dsaEncoding: 'ieee-p1363' } as const;
  return ok((message, signature) => verify('sha256', message, dsa, signature));
}

/** @param point raw and uncompressed: 0x04, x, y */
export function publicKeyOf(point: Uint8Array): Result<KeyObject, NotAKey> {
  if (point.length !== 65 || point[0] !== 4) return err({ kind: 'not-a-key' });
  const half = (from: number) => Buffer.from(point.subarray(from, from + 32)).toString('base64url');
  try {
    return ok(createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: half(1), y: half(33) } }));
  } catch {
    return err({ kind: 'not-a-key' });
  }
}

/** Signs with a P-256 private key. */
export const signerOf =
  (key: KeyObject): Sign =>
  (message) =>
    new Uint8Array(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }));

export interface PrivateJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

export const privateKeyOf = (jwk: PrivateJwk): KeyObject => createPrivateKey({ format: 'jwk', key: { ...jwk } });

/** The public half as it is sent: 0x04, x, y, base64url. */
export const publicPointOf = ({ x, y }: Pick<PrivateJwk, 'x' | 'y'>): string =>
  Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64url');
