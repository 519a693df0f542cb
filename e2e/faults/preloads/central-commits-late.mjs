/** Loaded before a central: it answers at the end of a transaction and commits half a second later, several at once. */
import { createRequire } from 'node:module';

const Sqlite = createRequire(new URL('../../../apps/sync-server/package.json', import.meta.url))('better-sqlite3');
const { transaction } = Sqlite.prototype;

Sqlite.prototype.transaction = function (work) {
  // Inside an open transaction SQLite's own wrapper makes a savepoint, so each piece of work still holds together.
  const native = transaction.call(this, work);
  const late = (...args) => {
    if (!this.inTransaction) {
      this.exec('BEGIN IMMEDIATE');
      setTimeout(() => commit(this), 500);
    }
    return native(...args);
  };
  return Object.assign(late, { deferred: native.deferred, immediate: late, exclusive: late });
};

function commit(database) {
  try {
    database.exec('COMMIT');
  } catch {
    // The disk does not take it, and whoever was answered has gone home.
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
