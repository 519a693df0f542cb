/** One round trip of `POST /sync`: takes the device's runs in, then says what is held and what others wrote. */
import { type SyncRequest, type SyncResponse, signedResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { eq } from 'drizzle-orm';
import { acceptRuns } from './accept-runs.ts';
import type { CallingDevice } from './calling-device.ts';
import type { Database, Writer } from './database.ts';
import { extractsAfter } from './extracts.ts';
import { epochOf } from './installation.ts';
import { receiptsFor } from './receipts.ts';
import type { Sign } from './signing.ts';
import { declarations, offices } from './tables/network-tables.ts';

export interface SyncPorts {
  readonly database: Database;
  readonly sign: Sign;
  readonly nowMs: number;
}

/** Nothing is answered before it is committed: a receipt is a promise. */
export function answerSync(
  { database, sign, nowMs }: SyncPorts,
  device: CallingDevice,
  request: SyncRequest,
): SyncResponse {
  return database.writing((tx) => {
    const outcomes = acceptRuns(tx, device, request.runs, nowMs);
    keepDeclaration(tx, device, request, nowMs);
    const epoch = epochOf(tx);
    // A cursor counts in the epoch it was given in. In another one the table may have been restored: begin again, what
    // the device holds already it only skips.
    const page = extractsAfter(tx, device, request.epoch === epoch ? request.cursor : 0);
    const said = {
      epoch,
      serverMs: nowMs,
      outcomes,
      receipts: receiptsFor(tx, device, request),
      extracts: page.extracts,
      cursor: page.cursor,
      more: page.more,
      reference: tx.select().from(offices).where(eq(offices.code, device.office)).get()?.version ?? 0,
    };
    const asked = { device: device.number, epoch: request.epoch, cursor: request.cursor };
    return { ...said, signature: sign(signedResponse(asked, said)) };
  });
}

function keepDeclaration(tx: Writer, device: CallingDevice, { declaration }: SyncRequest, serverMs: number): void {
  const said = { ...declaration, serverMs };
  tx.insert(declarations)
    .values({ device: device.number, ...said })
    .onConflictDoUpdate({ target: declarations.device, set: said })
    .run();
}
