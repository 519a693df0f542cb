/** A hand in the file: changes what no code path of ours can, past the triggers, as a disk or a person might. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DATABASE_FILE } from '../open-database.ts';

export function tamper(folder: string, ...statements: readonly string[]): void {
  const sqlite = new Sqlite(join(folder, DATABASE_FILE));
  const triggers = sqlite.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all();
  for (const name of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  for (const statement of statements) {
    // A test whose statement meets no row would pass for the wrong reason.
    if (sqlite.prepare(statement).run().changes === 0) throw new Error(`changed nothing: ${statement}`);
  }
  sqlite.close();
}
