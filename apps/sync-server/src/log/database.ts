/** The database as the rooms of the server see it: reads at any time, writes in one immediate transaction. */
import type { CentralStore } from '@ventanilla/shared/src/sync/central/central-store.ts';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { CentralLog } from './central-log.ts';

/** What queries are made on: the open database, or the transaction inside `writing`. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'get' | 'all'>;
export type Writer = Reader &
  Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete' | 'run'> & {
    /** The log's own verbs, in the same transaction. */
    readonly log: CentralLog;
  };

export interface Database {
  readonly read: Reader;
  /**
   * Runs `work` as one transaction. Immediate: the command line writes while the server runs, and a transaction that
   * reads first and then finds somebody else wrote in between would fail instead of waiting.
   */
  readonly writing: <T>(work: (tx: Writer) => T) => T;
  /** Runs `work` on the log as it is now, whatever is committed meanwhile; nobody waits for it. */
  readonly reading: <T>(work: (db: Reader) => T) => T;
  /** The same two for the rules of the log, which know no tables. */
  readonly store: CentralStore<CentralLog>;
  /** Writes the whole database, as of one moment, into a new file. Not inside a transaction. */
  readonly copyInto: (path: string) => void;
  readonly close: () => void;
}
