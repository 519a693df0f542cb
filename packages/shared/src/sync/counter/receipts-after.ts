/**
 * Receipts, and what is as good as one: an own change that came back under the central's signature, as it does after
 * enrolling anew. Within one epoch neither ever goes back, for answers may overtake each other.
 */
import { sameBytes } from '../../change-log/chain.ts';
import { changeId, type StreamId } from '../../custody/change-id.ts';
import type { Extract, Receipt, SyncResponse } from '../messages.ts';
import type { CounterStore, HeldReceipt } from './counter-store.ts';

export interface ReceiptsAfter {
  readonly receipts: readonly HeldReceipt[];
  /** Own changes newly known to be held by the central. */
  readonly confirmed: number;
}

export async function receiptsAfter(
  store: CounterStore,
  response: SyncResponse,
  back: readonly Extract[],
): Promise<ReceiptsAfter> {
  const streams = [...new Set([...response.receipts, ...back].map(({ stream }) => stream))];
  const kept = new Map((await store.receipts()).map((row) => [row.stream, row]));
  const heard = new Map(response.receipts.map((receipt) => [receipt.stream, receipt]));
  const changes = await store.changes(response.receipts.map(({ stream, received }) => changeId(stream, received)));
  let confirmed = 0;
  const after = streams.map((stream): HeldReceipt => {
    const row = kept.get(stream);
    const receipt = heard.get(stream);
    const before = row?.epoch === response.epoch ? row : { received: 0, safe: 0, forked: false };
    const said: Heard = {
      receipt,
      ourHead: (receipt && changes.get(changeId(stream, receipt.received))?.head) ?? null,
      back: seqsOf(stream, back),
      unverified: seqsOf(
        stream,
        response.outcomes.filter(({ verdict }) => verdict === 'unverified'),
      ),
    };
    const known = afterHearing(before, said);
    confirmed += known.received - before.received;
    return { ...known, stream, epoch: response.epoch, atServerMs: response.serverMs };
  });
  return { receipts: after, confirmed };
}

export type Known = Pick<HeldReceipt, 'received' | 'safe' | 'forked'>;

/** What one answer says of one stream. */
export interface Heard {
  readonly receipt: Pick<Receipt, 'received' | 'safe' | 'head'> | undefined;
  /** Head of the own chain where the receipt ends; null where this device holds no such change. */
  readonly ourHead: Uint8Array | null;
  /** Numbers of own changes that came back as the central holds them. */
  readonly back: ReadonlySet<number>;
  /** Numbers of own changes the central keeps without believing them. */
  readonly unverified: ReadonlySet<number>;
}

/**
 * A receipt whose head is not ours is no receipt for what this device wrote: the central holds another history under the
 * same numbers. Then only what it answered change by change has arrived, and the stream stays known as forked.
 */
export function afterHearing(before: Known, { receipt, ourHead, back, unverified }: Heard): Known {
  const isOurs = !receipt || ourHead === null || sameBytes(receipt.head, ourHead);
  const forked = before.forked || !isOurs;
  const said = forked ? 0 : (receipt?.received ?? 0);
  const answered = forked ? new Set([...back, ...unverified]) : back;
  return {
    received: contiguousAfter(Math.max(said, before.received), answered),
    safe: Math.max(forked ? 0 : (receipt?.safe ?? 0), before.safe),
    forked,
  };
}

function contiguousAfter(received: number, seqs: ReadonlySet<number>): number {
  let end = received;
  while (seqs.has(end + 1)) end += 1;
  return end;
}

const seqsOf = (
  stream: StreamId,
  all: readonly { readonly stream: StreamId; readonly seq: number }[],
): ReadonlySet<number> => new Set(all.filter((one) => one.stream === stream).map(({ seq }) => seq));
