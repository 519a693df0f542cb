/**
 * How far the delivery is read after one answer, and whether this device lacks something it wrote itself. It does when
 * the central holds more of its number than it can account for: its disk was put back from a copy, or a second machine
 * runs on a copy of its profile. Then the delivery is read once from the beginning, own changes included.
 */
import type { SyncResponse } from '../messages.ts';
import { type CounterStore, type HeldReceipt, NOTHING_READ, type Replication } from './counter-store.ts';

export async function replicationAfter(
  store: CounterStore,
  response: SyncResponse,
  receipts: readonly HeldReceipt[],
  unreadable: number,
): Promise<Replication> {
  const { epoch, cursor, reference, more } = response;
  const before = (await store.replication()) ?? NOTHING_READ;
  const after = { epoch, cursor, referenceAtServer: reference, unreadable: before.unreadable + unreadable };
  const { confirmed, isPending } = await ownAtTheCentral(store, receipts, epoch);
  const ownElsewhere = before.epoch === epoch ? before.ownElsewhere : 0;
  if (before.isFetchingOwn && before.epoch === epoch)
    return { ...after, ownElsewhere: more ? ownElsewhere : response.own - confirmed, isFetchingOwn: more };
  // While receipts are still to come, the central's figure runs ahead of what they tell.
  const lacksSome = response.own > confirmed + ownElsewhere && !isPending;
  return { ...after, cursor: lacksSome ? 0 : cursor, ownElsewhere, isFetchingOwn: lacksSome };
}

interface OwnAtTheCentral {
  /** Changes in the own streams of this number that are here, and at the central by its receipts. */
  readonly confirmed: number;
  /** Some of them wait for their receipt. */
  readonly isPending: boolean;
}

/** Streams of former enrolments count under their own number. */
async function ownAtTheCentral(
  store: CounterStore,
  newest: readonly HeldReceipt[],
  epoch: number,
): Promise<OwnAtTheCentral> {
  const device = await store.device();
  const receipts = new Map([...(await store.receipts()), ...newest].map((receipt) => [receipt.stream, receipt]));
  let confirmed = 0;
  let isPending = false;
  for (const { stream, seq, device: writer } of await store.ownStreams()) {
    if (writer !== device?.device) continue;
    const receipt = receipts.get(stream);
    const received = receipt?.epoch === epoch ? receipt.received : 0;
    confirmed += Math.min(received, seq);
    isPending ||= received < seq;
  }
  return { confirmed, isPending };
}
