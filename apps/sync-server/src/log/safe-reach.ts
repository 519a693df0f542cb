/** `safe`: how far each stream is covered by a copy outside DATA_DIR that was read back. Without a copy it is 0. */
import type { Reach } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { gt } from 'drizzle-orm';
import type { Reader } from './database.ts';
import { streams } from './tables/log-tables.ts';

export const heldReach = (db: Reader): Reach =>
  new Map(
    db
      .select({ stream: streams.stream, seq: streams.seq })
      .from(streams)
      .all()
      .map(({ stream, seq }) => [stream, seq]),
  );

export const safeReach = (db: Reader): Reach =>
  new Map(
    db
      .select({ stream: streams.stream, safe: streams.safe })
      .from(streams)
      .where(gt(streams.safe, 0))
      .all()
      .map(({ stream, safe }) => [stream, safe]),
  );

/** The higher of two, stream by stream. */
export function highest(one: Reach, other: Reach): Reach {
  const both = new Map(one);
  for (const [stream, seq] of other) both.set(stream, Math.max(seq, both.get(stream) ?? 0));
  return both;
}
