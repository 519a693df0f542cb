import { describe, expect, test } from 'vitest';
import type { OwnStream } from '../../change-log/writing/writer-store.ts';
import { parseStreamId, type StreamId } from '../../custody/change-id.ts';
import type { HeldReceipt } from './counter-store.ts';
import { countOf, pendingOf, spansAfter } from './pending.ts';

const stream = (digit: string): StreamId => {
  const parsed = parseStreamId(digit.repeat(16));
  if (!parsed.ok) throw new Error('no stream');
  return parsed.value;
};
const own = (digit: string, seq: number): OwnStream => ({
  stream: stream(digit),
  device: 7,
  seq,
  head: new Uint8Array(32),
  openedAt: 1,
  journalBytes: 0,
});
const receipt = (digit: string, received: number, epoch = 1): HeldReceipt => ({
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
      forks: 0,
    });
  });

  test('is everything again once the central was restored: its older word no longer counts', () => {
    expect(pendingOf([own('a', 5)], [receipt('a', 5, 1)], 2).spans).toEqual([
      { stream: stream('a'), first: 1, last: 5, device: 7 },
    ]);
  });

  test('is nothing when the central has more than this disk, which was put back from a copy', () => {
    expect(pendingOf([own('a', 5)], [receipt('a', 8)], 1)).toEqual({ spans: [], forks: 0 });
  });
});

describe('what is still unsent once a request has arrived', () => {
  const { spans } = pendingOf([own('a', 5), own('b', 2)], [], 1);
  const run = (digit: string, first: number, changes: number) => ({
    stream: stream(digit),
    first,
    changes: Array.from({ length: changes }),
  });

  test('is what the request does not carry', () => {
    expect(spansAfter(spans, [run('a', 1, 3)])).toEqual([
      { stream: stream('a'), first: 4, last: 5, device: 7 },
      { stream: stream('b'), first: 1, last: 2, device: 7 },
    ]);
    expect(countOf(spansAfter(spans, [run('a', 1, 3)]))).toBe(4);
  });

  test('is nothing when the request carries all', () => {
    expect(spansAfter(spans, [run('a', 1, 5), run('b', 1, 2)])).toEqual([]);
  });
});
