/**
 * Receipts, and what is as good as one: an own change that came back under the central's signature, as it does after
 * enrolling anew. Within one epoch neither ever goes back, for answers may overtake each other.
 */
import type { Extract, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import type { Database } from '../database.ts';
import type { ReceiptRow } from '../tables.ts';

export interface ReceiptsAfter {
  readonly receipts: readonly ReceiptRow[];
  /** Own changes newly known to be held by the central. */
  readonly confirmed: number;
}

export async function receiptsAfter(
  database: Database,
  { receipts, epoch, serverMs }: SyncResponse,
  back: readonly Extract[],
): Promise<ReceiptsAfter> {
  const streams = [...new Set([...receipts, ...back].map(({ stream }) => stream))];
  const known = await database.receipts.bulkGet(streams);
  let confirmed = 0;
  const after = streams.map((stream, place): ReceiptRow => {
    const row = known[place];
    const before = row?.epoch === epoch ? row : { received: 0, safe: 0 };
    const said = receipts.find((receipt) => receipt.stream === stream);
    const seqs = new Set(back.filter((extract) => extract.stream === stream).map(({ seq }) => seq));
    const received = contiguousAfter(Math.max(said?.received ?? 0, before.received), seqs);
    confirmed += received - before.received;
    return { stream, received, safe: Math.max(said?.safe ?? 0, before.safe), epoch, atServerMs: serverMs };
  });
  return { receipts: after, confirmed };
}

function contiguousAfter(received: number, seqs: ReadonlySet<number>): number {
  let end = received;
  while (seqs.has(end + 1)) end += 1;
  return end;
}
