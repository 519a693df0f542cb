/** This device's signing keys. They cannot be exported into the journal, so they lie in the safe place. */
import type { DeviceSigner, Verify } from '@ventanilla/shared/src/sync/counter/exchange.ts';
import type { Table } from 'dexie';
import { fromBase64url, toBase64url } from '../log/base64url.ts';

export interface DeviceKeys extends DeviceSigner {
  /** Makes a pair whose private half can never leave the browser. */
  readonly create: () => Promise<{ readonly keyId: number; readonly publicKey: string }>;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

export function deviceKeys(pairs: Table<CryptoKeyPair, number>): DeviceKeys {
  return {
    create: async () => {
      const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
      const keyId = await pairs.add(pair);
      const point = await crypto.subtle.exportKey('raw', pair.publicKey);
      return { keyId, publicKey: toBase64url(new Uint8Array(point)) };
    },
    sign: async (keyId, message) => {
      const pair: CryptoKeyPair | undefined = await pairs.get(keyId);
      if (!pair) throw new Error(`the signing key ${keyId} of this device is gone`);
      return new Uint8Array(await crypto.subtle.sign(ES256, pair.privateKey, Uint8Array.from(message)));
    },
  };
}

/** A verifier of the central's signatures; `publicKey` is a raw point, base64url. Rejects when it is none. */
export async function verifierOf(publicKey: string): Promise<Verify> {
  const point = fromBase64url(publicKey) ?? new Uint8Array(0);
  const key = await crypto.subtle.importKey('raw', point, CURVE, false, ['verify']);
  return (message, signature) => crypto.subtle.verify(ES256, key, Uint8Array.from(signature), Uint8Array.from(message));
}
