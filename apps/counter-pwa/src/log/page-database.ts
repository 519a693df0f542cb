/** The page's one connection to the device's database, opened when it is first asked for: pages only read. */
import { type Database, openDatabase } from './database.ts';

let opened: Database | null = null;

/** Tests and tools that only import a screen open none. */
export function pageDatabase(): Database {
  opened ??= openDatabase();
  return opened;
}
