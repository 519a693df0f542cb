import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStreamId, type StreamId } from '../../custody/change-id.ts';
import { cutToSize, FIRST_CHUNK, nextChunk, planRuns, SMALLEST_CHUNK } from './plan-runs.ts';
import type { OutgoingChange, ReplicationLog } from './replication-log.ts';

const stream = (digit: string): StreamId => {
  const parsed = parseStreamId(digit.repeat(16));
  if (!parsed.ok) throw new Error('no stream');
  return parsed.value;
};
const change = (seq: number, size = 92): OutgoingChange => ({
  seq,
  bytes: new Uint8Array(size),
  box: null,
  head: new Uint8Array(32),
});
const read: ReplicationLog['read'] = async (_, first, most) =>
  Array.from({ length: most }, (__, place) => change(first + place));

describe('what is sent next', () => {
  test('is cut to the chunk, and never skips a change', async () => {
    const spans = [
      { stream: stream('a'), first: 4, last: 8, device: 7 },
      { stream: stream('b'), first: 1, last: 99, device: 7 },
    ];
    const { runs } = await planRuns(spans, read, 1000);
    expect(runs.map((run) => [run.stream[0], run.first, run.changes.length])).toEqual([
      ['a', 4, 5],
      ['b', 1, 5],
    ]);
  });

  test('has at least one change, however large: one that is never sent would wait for ever', async () => {
    const huge: ReplicationLog['read'] = async () => [change(1, 60_000), change(2)];
    const { runs } = await planRuns([{ stream: stream('a'), first: 1, last: 2, device: 7 }], huge, SMALLEST_CHUNK);
    expect(runs.map(({ changes }) => changes.length)).toEqual([1]);
  });

  test('passes over a stream of which nothing can be read, and says which', async () => {
    const spans = ['a', 'b', 'c'].map((digit) => ({ stream: stream(digit), first: 1, last: 3, device: 7 }));
    const withoutB: ReplicationLog['read'] = async (from, first, most) =>
      from === stream('b') ? [] : read(from, first, most);
    const { runs, unreadable } = await planRuns(spans, withoutB, FIRST_CHUNK);
    expect(runs.map((run) => run.stream)).toEqual([stream('a'), stream('c')]);
    expect(unreadable).toEqual([stream('b')]);
  });

  test('fits the chunk or is a single change', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 })), fc.integer({ min: 100, max: 5000 }), (sizes, room) => {
        const changes = sizes.map((size, place) => change(place + 1, size));
        const cut = cutToSize(changes, room, true);
        const size = cut.reduce((sum, { bytes }) => sum + bytes.length + 8, 0);
        expect(cut).toEqual(changes.slice(0, cut.length));
        expect(size <= room || cut.length === 1).toBe(true);
      }),
    );
  });

  test('grows on a good line and shrinks on a bad one, within bounds', () => {
    expect(nextChunk(FIRST_CHUNK, true)).toBe(2 * FIRST_CHUNK);
    expect(nextChunk(128 * 1024, true)).toBe(128 * 1024);
    expect(nextChunk(SMALLEST_CHUNK, false)).toBe(SMALLEST_CHUNK);
  });
});
