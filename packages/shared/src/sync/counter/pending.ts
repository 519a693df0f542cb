/** What the central has not said it holds: own streams' heads minus the receipts of the current epoch. */

import type { OwnStream } from '../../change-log/writing/writer-store.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { HeldReceipt } from './counter-store.ts';

/** A contiguous piece of an own stream, `first` and `last` included. */
export interface PendingSpan {
  readonly stream: StreamId;
  readonly first: number;
  readonly last: number;
  /** Number this device had when it wrote it. */
  readonly device: number;
}

export interface Pending {
  readonly spans: readonly PendingSpan[];
  /** Own streams of which the central holds another history. */
  readonly forks: number;
}

/** Receipts of an older epoch are left out: the central was restored from a backup and may lack what it once confirmed. */
export function pendingOf(
  own: readonly Pick<OwnStream, 'stream' | 'seq' | 'device'>[],
  receipts: readonly HeldReceipt[],
  epoch: number,
): Pending {
  const current = receipts.filter((receipt) => receipt.epoch === epoch);
  const received = new Map(current.map((receipt) => [receipt.stream, receipt.received]));
  const spans = own
    .map(({ stream, seq, device }) => ({ stream, first: (received.get(stream) ?? 0) + 1, last: seq, device }))
    .filter(({ first, last }) => first <= last);
  return { spans, forks: current.filter(({ forked }) => forked).length };
}

export const countOf = (spans: readonly PendingSpan[]): number =>
  spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/** What is left of the spans once these pieces of them have gone. */
export function spansAfter(
  spans: readonly PendingSpan[],
  gone: readonly { readonly stream: StreamId; readonly first: number; readonly changes: readonly unknown[] }[],
): readonly PendingSpan[] {
  const next = new Map(gone.map(({ stream, first, changes }) => [stream, first + changes.length]));
  return spans
    .map((span) => ({ ...span, first: Math.max(span.first, next.get(span.stream) ?? 0) }))
    .filter(({ first, last }) => first <= last);
}
