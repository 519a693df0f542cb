/**
 * Moves IndexedDB off the log file it was started with. Chromium keeps an origin's databases in one LevelDB and goes on
 * in the old log after a power cut, behind what was torn; the next start then reads nonsense in the middle, calls the
 * database corrupt and deletes it, device and people included (`npm run faults -- power-cut-browser`). Enough written
 * at once makes it turn to a new log and drop the old one.
 */

/** More than the four megabytes after which LevelDB turns over; in pieces, for a larger value becomes a file of its own. */
const PIECES = 90;
const PIECE_BYTES = 50_000;
const STORE = 'nothing';

/** Rejects when the disk has no room for it. Nothing of what is written stays. */
export function leaveTornLog(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ventanilla-turn', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const turn = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      turn.oncomplete = () => resolve();
      turn.onabort = () => reject(turn.error);
      const store = turn.objectStore(STORE);
      for (let piece = 0; piece < PIECES; piece += 1) store.put(new Uint8Array(PIECE_BYTES), piece);
      store.clear();
      database.close();
    };
  });
}
