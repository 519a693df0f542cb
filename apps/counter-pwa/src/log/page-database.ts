/** The page's one connection to the device's database, opened when it is first asked for: pages only read. */
import { openDatabase } from './database.ts';
import type { ReadableDatabase } from './readable-database.ts';

let opened: ReadableDatabase | null = null;

/** Tests and tools that only import a screen open none. */
export function pageDatabase(): ReadableDatabase {
  opened ??= openDatabase();
  return opened;
}
