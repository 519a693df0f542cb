/**
 * Seals the box keys of a file between two pairs on P-256: the one made for the file and its reader's. The shared secret
 * goes through HKDF (RFC 5869) with both points as salt, so that a key belongs to this file and this reader alone; the
 * keys go through AES-256-GCM with the frame's number as nonce. `sealed-keys.json` beside the file's format pins it down.
 */
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import type { KeySealer, OpenKeys } from '@ventanilla/shared/src/sync/counter/carry/carry-ports.ts';

export const AGREEMENT = { name: 'ECDH', namedCurve: 'P-256' } as const;
const TAG = 16;

export async function sealTo(reader: Uint8Array): Promise<KeySealer> {
  const pair = await crypto.subtle.generateKey(AGREEMENT, false, ['deriveBits']);
  const ephemeral = await pointOf(pair.publicKey);
  const key = await keyBetween(pair.privateKey, reader, join(ephemeral, reader));
  return {
    ephemeral,
    seal: async (frame, keys) => {
      const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(frame), key, Uint8Array.from(keys)));
      return { keys: sealed.slice(0, -TAG), tag: sealed.slice(-TAG) };
    },
  };
}

/** Rejects when `ephemeral` is no point of the curve. */
export async function openWith(pair: CryptoKeyPair, ephemeral: Uint8Array): Promise<OpenKeys> {
  const salt = join(ephemeral, await pointOf(pair.publicKey));
  const key = await keyBetween(pair.privateKey, ephemeral, salt);
  return async (frame, { keys, tag }) => {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(gcm(frame), key, Uint8Array.from(join(keys, tag))));
    } catch {
      return null;
    }
  };
}

export const pointOf = async (key: CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

async function keyBetween(own: CryptoKey, other: Uint8Array, salt: Uint8Array): Promise<CryptoKey> {
  const point = await crypto.subtle.importKey('raw', Uint8Array.from(other), AGREEMENT, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, own, 256);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: Uint8Array.from(salt), info: INFO };
  return crypto.subtle.deriveKey(hkdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const INFO = new TextEncoder().encode('ventanilla/file/0');

function gcm(frame: number): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, frame);
  return { name: 'AES-GCM', iv };
}
