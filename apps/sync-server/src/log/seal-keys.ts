/**
 * Seals and opens the box keys of a file, as the counter's `seal-keys.ts` does in a browser: ECDH on P-256, HKDF (RFC
 * 5869) with both points as salt, AES-256-GCM with the frame's number as nonce. `sealed-keys.json` beside the file's
 * format holds both to the same bytes.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import type { OpenKeys } from '@ventanilla/shared/src/sync/central/carry/read-runs-file.ts';
import type { KeySealer } from '@ventanilla/shared/src/sync/central/carry/write-receipts-file.ts';
import { publicKeyOf, publicPointOf } from './signing.ts';

/** Null when `reader` is no point of the curve. */
export function sealTo(reader: Uint8Array): KeySealer | null {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ephemeral = pointOf(privateKey);
  const key = keyBetween(privateKey, reader, join(ephemeral, reader));
  if (!key) return null;
  return {
    ephemeral,
    seal: (frame, keys) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame));
      const sealed = new Uint8Array(Buffer.concat([cipher.update(keys), cipher.final()]));
      return { keys: sealed, tag: new Uint8Array(cipher.getAuthTag()) };
    },
  };
}

/** Null when `ephemeral` is no point of the curve. */
export function openWith(own: KeyObject, ephemeral: Uint8Array): OpenKeys | null {
  const key = keyBetween(own, ephemeral, join(ephemeral, pointOf(own)));
  if (!key) return null;
  return (frame, { keys, tag }) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame));
    decipher.setAuthTag(tag);
    try {
      return new Uint8Array(Buffer.concat([decipher.update(keys), decipher.final()]));
    } catch {
      return null;
    }
  };
}

function keyBetween(own: KeyObject, other: Uint8Array, salt: Uint8Array): Uint8Array | null {
  const publicKey = publicKeyOf(other);
  if (!publicKey.ok) return null;
  const secret = diffieHellman({ privateKey: own, publicKey: publicKey.value });
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'ventanilla/file/0', 32));
}

function pointOf(privateKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(publicPointOf({ x, y }), 'base64url'));
}

function nonceOf(frame: number): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, frame);
  return nonce;
}
