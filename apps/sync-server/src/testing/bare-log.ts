/** The least a durable log can do: append rows to SQLite, a transaction a request, on disk when it answers. For benches. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export interface BareLog {
  /** One transaction, flushed before it returns. */
  readonly append: (rows: readonly BareRow[]) => void;
  readonly close: () => void;
}

export interface BareRow {
  readonly bytes: Uint8Array | string;
  readonly box: Uint8Array | null;
}

export function bareLog(folder: string, name: string): BareLog {
  const sqlite = new Sqlite(join(folder, `${name}.sqlite`));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('CREATE TABLE log (pos INTEGER PRIMARY KEY, bytes BLOB NOT NULL, box BLOB)');
  const insert = sqlite.prepare('INSERT INTO log (bytes, box) VALUES (?, ?)');
  const append = sqlite.transaction((rows: readonly BareRow[]) => {
    for (const { bytes, box } of rows) insert.run(bytes, box);
  });
  append([{ bytes: '', box: null }]);
  // better-sqlite3 falls back to NORMAL after the first write of a new file unless told again.
  sqlite.pragma('synchronous = FULL');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('this floor would not be on disk');
  return { append, close: () => sqlite.close() };
}
