/** Loaded before a central: SQLite's NORMAL instead of FULL, which in WAL mode flushes nothing at a commit. It still says it is FULL. */
import { createRequire } from 'node:module';

const Sqlite = createRequire(new URL('../../../apps/sync-server/package.json', import.meta.url))('better-sqlite3');
const { pragma } = Sqlite.prototype;

Sqlite.prototype.pragma = function (text, options) {
  if (text === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL', options);
  return text === 'synchronous' ? 2 : pragma.call(this, text, options);
};
