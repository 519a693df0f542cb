/** What a restored database must be told besides its log: the devices and codes that others know of and it does not. */
import { beginEpoch, type NewEpoch } from '@ventanilla/shared/src/sync/central/begin-epoch.ts';
import { isNull, sql } from 'drizzle-orm';
import { centralTools, type Voice } from './central-tools.ts';
import type { Writer } from './database.ts';
import { enrolCodes } from './tables/network-tables.ts';

export function beginRestoredEpoch(tx: Writer, begun: NewEpoch, voice: Voice): void {
  beginEpoch(centralTools(voice), tx.log, begun);
  skipDeviceNumbers(tx);
  // A code that was spent after the copy was made would open a second time.
  tx.update(enrolCodes).set({ usedMs: voice.nowMs }).where(isNull(enrolCodes.usedMs)).run();
}

/** Devices enrolled after the copy was made keep their numbers in their logs. No network enrols a thousand in between. */
function skipDeviceNumbers(tx: Writer): void {
  tx.run(sql`INSERT INTO sqlite_sequence (name, seq)
    SELECT 'device', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'device')`);
  tx.run(sql`UPDATE sqlite_sequence SET seq = seq + 1000 WHERE name = 'device'`);
}
