/**
 * The port behind which the central keeps what it is told. The rules of this room know it and nothing of SQLite, so that
 * they run unchanged on a server's file and in a simulator's memory. `testing/central-store-contract.ts` holds both to it.
 */
import type { KeptDeliveries } from './kept-deliveries.ts';
import type { KeptExhibits } from './kept-exhibits.ts';
import type { KeptLog } from './kept-log.ts';
import type { KeptNetwork } from './kept-network.ts';

/** What the rules of this room ask and write, inside one transaction. */
export interface CentralTx extends KeptLog, KeptDeliveries, KeptNetwork, KeptExhibits {}

/** `Tx` may offer more than the rules here need: the read models, which are no business of theirs. */
export interface CentralStore<Tx extends CentralTx = CentralTx> {
  /**
   * Runs `work` as one transaction: when it returns, all of it is durable; when it throws, nothing was written. One
   * after the other: nobody writes in between, and what `work` wrote it reads.
   */
  readonly writing: <T>(work: (tx: Tx) => T) => T;
  /** Runs `work` on the log as it is now, whatever is committed meanwhile. It must not write. */
  readonly reading: <T>(work: (tx: Tx) => T) => T;
}
