/** How far the central holds each stream, and its chain's head there. */
import { genesisHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { sha256 } from './signing.ts';
import { changes, streams } from './tables/log-tables.ts';

export type HeldStream = typeof streams.$inferSelect;

export const findStream = (db: Reader, stream: StreamId): HeldStream | undefined =>
  db.select().from(streams).where(eq(streams.stream, stream)).get();

/** `safe` is not the stream's own business: it moves when a copy was proved. */
export function saveStream(tx: Writer, held: Omit<HeldStream, 'safe'>): void {
  const { seq, head, closed } = held;
  tx.insert(streams).values(held).onConflictDoUpdate({ target: streams.stream, set: { seq, head, closed } }).run();
}

/** The head after change `seq`; after 0 the one no other stream shares. Null when that change is not held as accepted. */
export function headAfter(db: Reader, stream: StreamId, seq: number): Uint8Array | null {
  if (seq === 0) return genesisHead(sha256, stream);
  const row = db
    .select({ head: changes.head })
    .from(changes)
    .where(and(eq(changes.stream, stream), eq(changes.seq, seq)))
    .get();
  return row?.head ?? null;
}
