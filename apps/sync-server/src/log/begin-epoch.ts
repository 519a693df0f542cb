/**
 * What a restored copy must be told before it is a central again. From its moment on others know more than it does:
 * counters hold receipts it never gave and numbers it never heard of, and none of them may be given out again.
 */
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { eq, isNull, sql } from 'drizzle-orm';
import type { Writer } from './database.ts';
import { heldReach, raiseSafe } from './safe-reach.ts';
import { renewServerStream } from './server-stream.ts';
import { incidents, meta } from './tables/log-tables.ts';
import { enrolCodes } from './tables/network-tables.ts';

/** Changes that were safe once and that the copy lacks. */
export interface Loss {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
}

export interface NewEpoch {
  readonly epoch: number;
  /** Accepted by whoever restores. */
  readonly losses: readonly Loss[];
  /** Fresh chance, for the central's next stream. */
  readonly stream: StreamId;
  readonly app: string;
  readonly nowMs: number;
}

export function beginEpoch(tx: Writer, { epoch, losses, stream, app, nowMs }: NewEpoch): void {
  tx.update(meta)
    .set({ value: String(epoch) })
    .where(eq(meta.key, 'epoch'))
    .run();
  // The copy lies outside DATA_DIR and was read back just now: that is what `safe` means.
  raiseSafe(tx, heldReach(tx));
  for (const loss of losses)
    tx.insert(incidents)
      .values({ kind: 'loss-accepted', ...loss, epoch, atMs: nowMs })
      .run();
  renewServerStream(tx, stream, app, nowMs);
  skipDeviceNumbers(tx);
  // A code that was spent after the copy was made would open a second time.
  tx.update(enrolCodes).set({ usedMs: nowMs }).where(isNull(enrolCodes.usedMs)).run();
}

/** Devices enrolled after the copy was made keep their numbers in their logs. No network enrols a thousand in between. */
function skipDeviceNumbers(tx: Writer): void {
  tx.run(sql`INSERT INTO sqlite_sequence (name, seq)
    SELECT 'device', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'device')`);
  tx.run(sql`UPDATE sqlite_sequence SET seq = seq + 1000 WHERE name = 'device'`);
}
