/**
 * The central's store in memory, for tests and the simulator: the same port as on SQLite, with real rollback, and a copy
 * of itself at any moment. A kill before the commit is a throw inside `writing`; a backup is `copy()`.
 */
import type { ReadModels } from '../reports/read-models.ts';
import type { CentralStore, CentralTx } from '../sync/central/central-store.ts';
import { keepDeliveries } from './memory-central/keep-deliveries.ts';
import { keepExhibits } from './memory-central/keep-exhibits.ts';
import { keepLog } from './memory-central/keep-log.ts';
import { keepNetwork } from './memory-central/keep-network.ts';
import { keepReadModels } from './memory-central/keep-read-models.ts';
import { type CentralTables, copyTables, emptyTables, type MemoryOffice } from './memory-central/tables.ts';
import { undoableWrites } from './undoable-writes.ts';

export interface MemoryCentral extends CentralStore<CentralTx & ReadModels> {
  /** All it keeps, to be looked at. */
  readonly tables: CentralTables;
  /** Another central that holds what this one holds now; neither hears of what the other writes. */
  readonly copy: () => MemoryCentral;
}

export const memoryCentral = (offices: readonly MemoryOffice[]): MemoryCentral => centralOn(emptyTables(offices));

function centralOn(tables: CentralTables): MemoryCentral {
  const writes = undoableWrites();
  const log = keepLog(tables, writes);
  const tx: CentralTx & ReadModels = {
    ...log,
    ...keepDeliveries(tables, writes),
    ...keepNetwork(tables, writes),
    ...keepExhibits(tables, writes),
    ...keepReadModels(tables, writes),
  };
  return {
    tables,
    writing: (work) => writes.atOnce(() => work(tx)),
    reading: (work) => work(tx),
    copy: () => centralOn(copyTables(tables)),
  };
}
