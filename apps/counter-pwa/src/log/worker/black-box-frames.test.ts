import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import { streamFromBytes } from '@ventanilla/shared/src/custody/change-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlackBoxFrame, readFrames, writeFrame } from './black-box-frames.ts';

const frame: fc.Arbitrary<BlackBoxFrame> = fc.record({
  stream: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(streamFromBytes),
  content: fc.uint8Array({ minLength: 1, maxLength: 200 }),
});
const frames = fc.array(frame, { minLength: 1, maxLength: 6 });

const fileOf = (written: readonly BlackBoxFrame[]): Uint8Array => join(...written.map(writeFrame));

describe('the black box', () => {
  test('gives back what was put in, stream by stream', () => {
    fc.assert(
      fc.property(frames, (written) => {
        expect(readFrames(fileOf(written))).toEqual(written);
      }),
    );
  });

  test('cut off in the middle of a record and written on behind it, gives back every whole one, before and after', () => {
    fc.assert(
      fc.property(frames, frame, fc.nat(), frames, (before, torn, anywhere, after) => {
        const whole = writeFrame(torn);
        const piece = whole.slice(0, anywhere % whole.length);
        expect(readFrames(join(fileOf(before), piece, fileOf(after)))).toEqual([...before, ...after]);
      }),
    );
  });

  test('after a cut that left zeros where the last record should be, finds those written behind them', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 5_000 }), frames, (before, zeros, after) => {
        const file = join(fileOf(before), new Uint8Array(zeros), fileOf(after));
        expect(readFrames(file)).toEqual([...before, ...after]);
      }),
    );
  });

  test('with one bit turned, does without that record and keeps the others', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.integer({ min: 0, max: 7 }), (written, anywhere, bit) => {
        const file = fileOf(written);
        const at = anywhere % file.length;
        file[at] = (file[at] ?? 0) ^ (1 << bit);
        const read = readFrames(file);
        expect(read.length).toBe(written.length - 1);
        for (const one of read) expect(written).toContainEqual(one);
      }),
    );
  });
});
