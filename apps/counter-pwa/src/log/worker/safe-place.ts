/**
 * Where this device keeps what it cannot make again: its keys, whose device it is, who works here. It is hardly ever
 * written, and lies apart from the tables of the log: Chromium deletes all databases of an origin when their one log is
 * damaged, as a full disk or a power cut leaves it, but not those of another bucket.
 */
import type { EnrolledDevice } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';
import { Dexie, type Table } from 'dexie';

export interface Identity {
  readonly device: EnrolledDevice;
  /** Null until it was fetched. */
  readonly reference: Reference | null;
}

export interface SafePlace {
  readonly keys: Table<CryptoKeyPair, number>;
  readonly identity: Table<Identity, number>;
}

/** What is used of Chromium 122's storage buckets; no library of types has them yet. */
interface StorageBuckets {
  readonly open: (
    name: string,
    options: { readonly persisted: boolean; readonly durability: 'strict' },
  ) => Promise<{ readonly indexedDB: IDBFactory }>;
}

export async function openSafePlace(): Promise<SafePlace> {
  const buckets = 'storageBuckets' in navigator ? (navigator.storageBuckets as StorageBuckets) : null;
  const bucket = await buckets?.open('equipo', { persisted: true, durability: 'strict' });
  const dexie = new Dexie('ventanilla-keys', {
    chromeTransactionDurability: 'strict',
    ...(bucket && { indexedDB: bucket.indexedDB, IDBKeyRange }),
  });
  dexie.version(1).stores({ pairs: '++', identity: '' });
  return { keys: dexie.table('pairs'), identity: dexie.table('identity') };
}
