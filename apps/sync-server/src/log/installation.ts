/** What this installation says of itself. */
import { eq } from 'drizzle-orm';
import type { Reader } from './database.ts';
import { meta } from './tables/log-tables.ts';

/** Rises with every restored backup: receipts and cursors count in the epoch they name. */
export const epochOf = (db: Reader): number =>
  Number(db.select().from(meta).where(eq(meta.key, 'epoch')).get()?.value ?? 0);

/** Seed of the demo network this installation was filled with; null when its offices are its own. */
export const demoSeedOf = (db: Reader): string | null =>
  db.select().from(meta).where(eq(meta.key, 'demo_seed')).get()?.value ?? null;
