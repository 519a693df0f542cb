/** What the browser twins lack. Each is a few words before the writer's script, in the terms of the platform, not of our code. */
import type { Weakness } from './line.ts';

const beforeTheWriter = (prelude: string): Weakness => ({ path: '/writer.js', prelude });

/** Says "registrado" when it is asked, and writes afterwards. */
export const ANSWERS_FIRST = beforeTheWriter(`{
  const eager = new BroadcastChannel('ventanilla');
  eager.onmessage = ({ data }) => {
    if (data?.type !== 'question' || data.kind !== 'record') return;
    eager.postMessage({ type: 'answer', id: data.id, content: { kind: 'recorded', change: '', slip: '' } });
  };
}`);

/** Chromium's default durability, and a journal that is written and not flushed. */
export const RELAXED = beforeTheWriter(`{
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return begin.call(this, stores, mode, { durability: 'relaxed' });
  };
  FileSystemSyncAccessHandle.prototype.flush = () => undefined;
}`);

/** No black box, and the keys beside the tables: IndexedDB alone, in persistent storage and strictly committed. */
export const TABLES_ALONE = beforeTheWriter(`{
  Object.defineProperty(navigator, 'storageBuckets', { value: undefined });
  FileSystemSyncAccessHandle.prototype.write = (bytes) => bytes.byteLength;
}`);

/** Names a stream by how often this profile was started: eight bytes are what a stream's name is drawn from. */
export const NAMED_BY_COUNT = beforeTheWriter(`{
  let starts = 0;
  const asked = indexedDB.open('starts', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('starts', { autoIncrement: true });
  asked.onsuccess = () => {
    const added = asked.result.transaction('starts', 'readwrite').objectStore('starts').add(0);
    added.onsuccess = () => { starts = added.result; };
  };
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (bytes) => (bytes.length === 8 ? bytes.fill(starts) : draw(bytes));
}`);
