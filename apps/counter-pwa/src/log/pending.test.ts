import { parseStreamId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { describe, expect, test } from 'vitest';
import { pendingOf } from './pending.ts';
import type { ReceiptRow, StreamRow } from './tables.ts';

const stream = (digit: string): StreamId => {
  const parsed = parseStreamId(digit.repeat(16));
  if (!parsed.ok) throw new Error('no stream');
  return parsed.value;
};
const own = (digit: string, seq: number): StreamRow => ({
  stream: stream(digit),
  own: 1,
  device: 7,
  seq,
  head: new Uint8Array(32),
  openedAt: 1,
  journalBytes: 0,
});
const receipt = (digit: string, received: number, epoch = 1): ReceiptRow => ({
  stream: stream(digit),
  received,
  safe: 0,
  epoch,
  atServerMs: 0,
  forked: false,
});

describe('what is pending', () => {
  test('is everything above the receipt, stream by stream', () => {
    expect(pendingOf([own('a', 5), own('b', 2), own('c', 3)], [receipt('a', 3), receipt('b', 2)], 1)).toEqual({
      spans: [
        { stream: stream('a'), first: 4, last: 5, device: 7 },
        { stream: stream('c'), first: 1, last: 3, device: 7 },
      ],
      lostHere: 0,
    });
  });

  test('is everything again once the central was restored: its older word no longer counts', () => {
    expect(pendingOf([own('a', 5)], [receipt('a', 5, 1)], 2).spans).toEqual([
      { stream: stream('a'), first: 1, last: 5, device: 7 },
    ]);
  });

  test('shows what the central has and this disk has lost', () => {
    expect(pendingOf([own('a', 5)], [receipt('a', 8)], 1)).toEqual({ spans: [], lostHere: 3 });
  });
});
