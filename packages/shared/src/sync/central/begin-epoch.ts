/**
 * What a restored copy must be told before it is a central again. From its moment on others know more than it does:
 * counters hold receipts it never gave and numbers it never heard of, and none of them may be given out again.
 */
import type { CentralTx } from './central-store.ts';
import type { Loss } from './kept-network.ts';
import { type NewStream, type OwnTools, renewOwnStream } from './own-stream.ts';

export interface NewEpoch {
  /** Higher than every one that was ever begun. */
  readonly epoch: number;
  /** Accepted by whoever restores. */
  readonly losses: readonly Loss[];
  /** The central's next stream. */
  readonly opened: NewStream;
}

/** Call inside one write transaction. */
export function beginEpoch<Tx extends CentralTx>(
  tools: OwnTools<Tx>,
  tx: Tx,
  { epoch, losses, opened }: NewEpoch,
): void {
  tx.saveEpoch(epoch);
  // The copy lies outside DATA_DIR and was read back just now: that is what `safe` means.
  tx.raiseSafe(tx.reach());
  for (const loss of losses) tx.addLoss(loss, epoch, tools.nowMs);
  renewOwnStream(tools, tx, opened);
}
