import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Burst,
  type Heard,
  hear,
  QUIET,
  SCANNER_GAP_MS,
  SHORTEST_SCAN,
  SILENCE_MS,
  STALL_MS,
  type Typed,
} from './burst.ts';

/** Types a text with these gaps before each sign, then the end key after a last gap. */
function type(text: string, gaps: readonly number[], endGap: number, from: Burst = QUIET, start = 1000) {
  let at = start;
  let burst = from;
  const heard: Heard[] = [];
  const keys: Typed[] = [...text].map((sign, place) => {
    at += place === 0 ? 0 : (gaps[place - 1] ?? 0);
    return { at, sign };
  });
  for (const key of [...keys, { at: at + endGap, end: true } as const]) {
    const [next, what] = hear(burst, key);
    burst = next;
    heard.push(what);
  }
  return { burst, heard, last: heard.at(-1), at: at + endGap };
}

const label = fc.stringMatching(/^[0-9A-Z]{6,30}$/);
const gapsUpTo = (most: number, least = 0) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 40, maxLength: 40 });

describe('telling a scanner from a hand', () => {
  test('whatever a scanner sends is heard whole, once, at its end key', () => {
    fc.assert(
      fc.property(label, gapsUpTo(SCANNER_GAP_MS - 1), fc.integer({ min: 0, max: SILENCE_MS }), (text, gaps, end) => {
        const { heard } = type(text, gaps, end);
        expect(heard.filter(({ kind }) => kind === 'scan')).toEqual([{ kind: 'scan', text }]);
      }),
    );
  });

  test('no person who types 60 ms a key or slower is ever taken for a scanner', () => {
    fc.assert(
      fc.property(label, gapsUpTo(400, 60), fc.integer({ min: 0, max: 400 }), (text, gaps, end) => {
        expect(type(text, gaps, end).last).toEqual({ kind: 'end' });
      }),
    );
  });

  test('a reader that stalls once in the middle of a label is still heard whole', () => {
    fc.assert(
      fc.property(
        label,
        gapsUpTo(30),
        fc.nat(),
        fc.integer({ min: SILENCE_MS + 1, max: STALL_MS }),
        (text, gaps, place, stall) => {
          const at = place % (text.length - 1);
          const { last } = type(text, gaps.with(at, stall), 5);
          expect(last).toEqual({ kind: 'scan', text });
        },
      ),
    );
  });

  test('a scan after a hand has typed, or after a longer silence, is heard as if nothing had been typed', () => {
    const { last } = type(
      'CP123456785ES',
      Array<number>(12).fill(8),
      5,
      hear(QUIET, { at: 0, sign: 'x' })[0],
      STALL_MS + 1,
    );
    expect(last).toEqual({ kind: 'scan', text: 'CP123456785ES' });
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 12 }), label, gapsUpTo(30), (before, text, gaps) => {
        let burst = QUIET;
        [...before].forEach((sign, place) => {
          [burst] = hear(burst, { at: place * 80, sign });
        });
        const start = before.length * 80 + SILENCE_MS + 1;
        expect(type(text, gaps, 5, burst, start).last).toEqual({ kind: 'scan', text });
      }),
    );
  });

  test('the second end key of a scan presses nothing', () => {
    const { burst, at } = type('RR473124829GB', Array<number>(12).fill(8), 8);
    expect(hear(burst, { at: at + 10, end: true })[1]).toEqual({ kind: 'stray-end', after: 'scan' });
    expect(hear(burst, { at: at + 400, end: true })[1]).toEqual({ kind: 'end' });
  });

  test('a short burst is no parcel, and its end key is told from the second one of a scan', () => {
    const short = 'A1B2C'.slice(0, SHORTEST_SCAN - 1);
    expect(type(short, [5, 5, 5, 5], 10).last).toEqual({ kind: 'stray-end', after: 'few-keys' });
    expect(type('A-12', [5, 5, 5], 5).last).toEqual({ kind: 'stray-end', after: 'few-keys' });
    expect(type(short, [5, 5, 5, 5], 90).last).toEqual({ kind: 'end' });
  });

  test('the first sign of a stretch is marked, and only it', () => {
    const { heard } = type('CP123456785ES', Array<number>(12).fill(10), 10);
    expect(heard.filter((what) => what.kind === 'typing' && what.first)).toHaveLength(1);
    expect(heard[0]).toEqual({ kind: 'typing', first: true, fast: false });
  });
});
