/** The central's store on SQLite. Statements are compiled once a database and serve every transaction on it. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { CentralLog } from './central-log.ts';
import { keepDeliveries } from './store/keep-deliveries.ts';
import { keepExhibits } from './store/keep-exhibits.ts';
import { keepLog } from './store/keep-log.ts';
import { keepNetwork } from './store/keep-network.ts';
import { keepReadModels } from './store/keep-read-models.ts';

/** Call its verbs inside a transaction on the same database. */
export const centralLogOn = (db: BetterSQLite3Database): CentralLog => ({
  ...keepLog(db),
  ...keepDeliveries(db),
  ...keepNetwork(db),
  ...keepExhibits(db),
  ...keepReadModels(db),
});
