/**
 * The pair that answers in files are sealed to. It lies in a database of its own, written once: it cannot be exported,
 * and nothing that rewrites the log's tables or the signing keys may touch it. Lost, only answers already written are.
 */
import type { FileKeys } from '@ventanilla/shared/src/sync/counter/carry/carry-ports.ts';
import { Dexie, type Table } from 'dexie';
import { fromBase64url } from '../log/base64url.ts';
import { AGREEMENT, openWith, pointOf, sealTo } from './seal-keys.ts';

const ONLY = 1;

export function openFileKeys(): FileKeys {
  const dexie = new Dexie('ventanilla-file-keys', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ pairs: '' });
  const pairs: Table<CryptoKeyPair, number> = dexie.table('pairs');
  return {
    sealTo: (reader) => sealTo(fromBase64url(reader) ?? new Uint8Array(0)),
    ownPoint: async () => pointOf((await ownPair(pairs)).publicKey),
    openFrom: async (ephemeral) => openWith(await ownPair(pairs), ephemeral),
  };
}

async function ownPair(pairs: Table<CryptoKeyPair, number>): Promise<CryptoKeyPair> {
  const kept = await pairs.get(ONLY);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey(AGREEMENT, false, ['deriveBits']);
  await pairs.add(made, ONLY);
  return made;
}
