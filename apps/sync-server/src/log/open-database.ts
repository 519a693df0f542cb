/** Opens the log's SQLite file, brings its tables up to date and makes sure that a commit is a commit. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT } from '@ventanilla/shared/src/change-log/codec.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database, Reader, Writer } from './database.ts';
import { centralLogOn } from './sqlite-central-store.ts';

export type DatabaseRefusal =
  | { readonly kind: 'folder-unusable'; readonly path: string; readonly why: string }
  /** Not SQLite, damaged, or somebody else's tables. The file is left as it is. */
  | { readonly kind: 'not-ours'; readonly path: string; readonly why: string }
  | { readonly kind: 'other-format'; readonly path: string; readonly found: string; readonly expected: number }
  /** Whoever opened it now would find no database, fill a new one and be a stranger to every counter. */
  | { readonly kind: 'restore-unfinished'; readonly path: string };

export const DATABASE_FILE = 'ventanilla.sqlite';
/** Folder inside DATA_DIR that a copy is made ready in; it is there for as long as its restoring is under way. */
export const RESTORING = 'restoring';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

export function openDatabase(folder: string): Result<Database, DatabaseRefusal> {
  const path = join(folder, DATABASE_FILE);
  if (existsSync(join(folder, RESTORING))) return err({ kind: 'restore-unfinished', path: join(folder, RESTORING) });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    return err({ kind: 'folder-unusable', path: folder, why: reason(cause) });
  }
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = new Sqlite(path, { timeout: 15_000 });
    const stranger = refuseStranger(sqlite, path);
    if (stranger) {
      sqlite.close();
      return err(stranger);
    }
    return ok(prepare(sqlite));
  } catch (cause) {
    sqlite?.close();
    const fault = sqliteErrorIn(cause);
    if (!fault) throw cause;
    const kind = /^SQLITE_(CANTOPEN|READONLY)/.test(fault.code) ? 'folder-unusable' : 'not-ours';
    return err({ kind, path, why: fault.message });
  }
}

/** A database of its own with empty tables, gone when closed: for what is only computed to be compared. */
export function openScratch(): Database {
  const sqlite = new Sqlite('');
  const db = drizzle(sqlite);
  migrate(db, { migrationsFolder: MIGRATIONS });
  return databaseOn(sqlite, db);
}

/** Opens a copy to be looked at: nothing in it can be changed, and it is not brought up to date. */
export function openReadOnly(folder: string): Result<Database, DatabaseRefusal> {
  const path = join(folder, DATABASE_FILE);
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    const stranger = refuseStranger(sqlite, path);
    if (!stranger) return ok(databaseOn(sqlite, drizzle(sqlite)));
    sqlite.close();
    return err(stranger);
  } catch (cause) {
    sqlite?.close();
    return err({ kind: 'not-ours', path, why: reason(cause) });
  }
}

/** Looks before it writes: a file that is not ours is never touched. */
function refuseStranger(sqlite: Sqlite.Database, path: string): DatabaseRefusal | null {
  const tables = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all()
    .filter((name) => name !== '__drizzle_migrations');
  if (tables.length === 0) return null;
  if (!tables.includes('meta')) return { kind: 'not-ours', path, why: `it has tables of its own: ${tables[0]}` };
  const found = sqlite.prepare<[], string>(`SELECT value FROM meta WHERE key = 'format'`).pluck().get() ?? 'none';
  return found === String(FORMAT) ? null : { kind: 'other-format', path, found, expected: FORMAT };
}

function prepare(sqlite: Sqlite.Database): Database {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const db = drizzle(sqlite);
  migrateOnce(db);
  // better-sqlite3 falls back to NORMAL in WAL at the first write, and NORMAL loses commits at a power cut.
  sqlite.prepare(`UPDATE meta SET value = value WHERE key = 'format'`).run();
  const synchronous: unknown = sqlite.pragma('synchronous', { simple: true });
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not FULL: commits could be lost`);
  return databaseOn(sqlite, db);
}

function databaseOn(sqlite: Sqlite.Database, db: BetterSQLite3Database): Database {
  const log = centralLogOn(db);
  const writing = <T>(work: (tx: Writer) => T): T =>
    db.transaction((tx) => work(Object.assign(tx, { log })), { behavior: 'immediate' });
  const reading = <T>(work: (db: Reader) => T): T => db.transaction((tx) => work(tx), { behavior: 'deferred' });
  return {
    read: db,
    writing,
    reading,
    store: { writing: (work) => writing((tx) => work(tx.log)), reading: (work) => reading(() => work(log)) },
    copyInto: (path) => {
      sqlite.prepare('VACUUM INTO ?').run(path);
    },
    close: () => sqlite.close(),
  };
}

/** The command line may start beside the server on an empty folder: who comes second finds the tables made. */
function migrateOnce(db: BetterSQLite3Database): void {
  try {
    migrate(db, { migrationsFolder: MIGRATIONS });
  } catch {
    migrate(db, { migrationsFolder: MIGRATIONS });
  }
}

/** Drizzle wraps what SQLite said. */
function sqliteErrorIn(cause: unknown): InstanceType<typeof Sqlite.SqliteError> | null {
  const inner = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
  return inner instanceof Sqlite.SqliteError ? inner : null;
}

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
