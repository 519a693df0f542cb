/** `safe`: how far each stream is covered by a copy outside DATA_DIR that was read back. Without a copy it is 0. */
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { streams } from './tables/log-tables.ts';

/** Highest number by stream. */
export type Reach = ReadonlyMap<string, number>;

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

/** Never lowers it. */
export function raiseSafe(tx: Writer, covered: Reach): void {
  for (const [stream, safe] of covered) {
    tx.update(streams)
      .set({ safe })
      .where(and(eq(streams.stream, stream), lt(streams.safe, safe)))
      .run();
  }
}

/** The higher of two, stream by stream. */
export function highest(one: Reach, other: Reach): Reach {
  const both = new Map(one);
  for (const [stream, seq] of other) both.set(stream, Math.max(seq, both.get(stream) ?? 0));
  return both;
}
