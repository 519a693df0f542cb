/** Holds DATA_DIR's database against everybody else while it is replaced; refused while anybody has it open. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Reach } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { epochOf } from './installation.ts';
import { DATABASE_FILE } from './open-database.ts';
import { safeReach } from './safe-reach.ts';
import { knownKeyOf } from './server-key.ts';

/** What the database that is about to be replaced knows. */
export interface Knowledge {
  readonly epoch: number;
  readonly safe: Reach;
  readonly serverKey: string | null;
}

export interface Claim {
  /** Null when there is no database, or none that can be read. */
  readonly knew: Knowledge | null;
  readonly release: () => void;
}

export interface InUse {
  readonly kind: 'in-use';
  readonly path: string;
}

const NOTHING_THERE: Claim = { knew: null, release: () => {} };

export function claimDatabase(folder: string): Result<Claim, InUse> {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) return ok(NOTHING_THERE);
  const sqlite = new Sqlite(path, { timeout: 500 });
  try {
    // Leaving WAL needs the file for oneself: it fails while another process has it open, however idle. It also folds
    // the write-ahead log in, so that the file that is put aside is whole by itself.
    sqlite.pragma('journal_mode = DELETE');
    sqlite.exec('BEGIN EXCLUSIVE');
    const db = drizzle(sqlite);
    const knew = { epoch: epochOf(db), safe: safeReach(db), serverKey: knownKeyOf(db) ?? null };
    return ok({ knew, release: () => sqlite.close() });
  } catch (cause) {
    sqlite.close();
    // Anything but a busy file is why somebody restores: damaged, older, or not a database at all.
    const isBusy = cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY');
    return isBusy ? err({ kind: 'in-use', path }) : ok(NOTHING_THERE);
  }
}
