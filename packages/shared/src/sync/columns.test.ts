import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeChange } from '../change-log/codec.ts';
import { parseOfficeCode } from '../identifiers/office-code.ts';
import { mixedActs } from '../testing/busy-day/busy-day.ts';
import { writeDay } from '../testing/busy-day/write-day.ts';
import { chanceFrom } from '../testing/seeded-chance.ts';
import { type Cell, FIRST_ARRAY, FORMS, LIST } from './columns.ts';
import { readColumns } from './read-columns.ts';
import { writeColumns } from './write-columns.ts';

const LARGEST = 1_000_000;

const FAR = 2 ** 52 - 1;
const numbers = fc.oneof(fc.integer(), fc.integer({ min: -FAR, max: FAR }), fc.constantFrom(0, 23, 24, FAR, -FAR));
const leaves: fc.Arbitrary<Cell> = fc.oneof(
  numbers,
  fc.string({ maxLength: 12 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.constantFrom(null, true, false),
);
/** Three arrays deep, as messages are; a change inside adds its own depth. */
const messages: fc.Arbitrary<Cell> = fc.array(fc.oneof(leaves, fc.array(fc.oneof(leaves, fc.array(leaves)))));

/** As a reader gives it back: in Node, cborg writes some lengths into a Buffer. */
const cborOf = (value: unknown): Uint8Array => Uint8Array.from(encode(value));

/** Bytes as a device may have written them: CBOR of whatever depth and values, and no CBOR at all. */
const records = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  // Whole numbers written as floats, and a length longer than it need be: CBOR that nobody here would write so.
  fc
    .constantFrom([0x81, 0xf9, 0x3c, 0], [0x81, 0xf9, 0x80, 0], [0x98, 1, 7], [0x81, 0x18, 7])
    .map((bytes) => Uint8Array.from(bytes)),
  messages.map(cborOf),
  fc.constantFrom(2 ** 52, -(2 ** 52), 2 ** 53 - 1, 1 - 2 ** 53).map((number) => cborOf([number])),
  fc.array(fc.oneof(fc.double(), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))).map(cborOf),
  fc.integer({ min: 1, max: 60 }).map((deep) => Uint8Array.from({ length: deep }, () => 0x81)),
  fc.integer({ min: 1, max: 60 }).map((deep) => cborOf(nested(deep))),
);

const nested = (deep: number): readonly unknown[] => (deep === 0 ? [] : [nested(deep - 1)]);

const office = parseOfficeCode(340101);
if (!office.ok) throw new Error('the example is wrong');
const day = writeDay(mixedActs(office.value, 41, 40), chanceFrom(1)).flatMap(({ changes }) =>
  changes.map(({ change }) => encodeChange(change)),
);

describe('a message as columns', () => {
  test('is read as it was written, whatever it is made of', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(readColumns(writeColumns(message), LARGEST)).toEqual({ ok: true, value: message });
      }),
    );
  });

  test('gives back the very bytes that were signed, whatever a device has written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(records, fc.option(fc.uint8Array()))), (changes) => {
        const read = readColumns(writeColumns(changes), LARGEST);
        expect(read.ok && cborOf(read.value)).toEqual(cborOf(changes));
      }),
    );
  });

  test('takes the changes of a day apart: half the bytes and less', () => {
    const written = writeColumns(day.map((bytes) => [bytes, null]));
    expect(readColumns(written, LARGEST)).toEqual({ ok: true, value: day.map((bytes) => [bytes, null]) });
    expect(written.length).toBeLessThan(encode(day).length / 2);
  });
});

const tupleOf = (length: number): number => FIRST_ARRAY + FORMS * length;
const listOf = (length: number): number => tupleOf(length) + LIST;

describe('columns nobody wrote', () => {
  test('are refused or are some message: nothing throws, nothing runs on', () => {
    const written = decode(writeColumns(day.slice(0, 5)));
    const lists = fc.oneof(numbers, fc.array(numbers, { maxLength: 6 }));
    const stored = fc.tuple(
      fc.array(fc.string()),
      fc.array(fc.uint8Array()),
      fc.array(lists, { maxLength: 12 }),
      fc.array(lists, { maxLength: 12 }),
    );
    const altered = fc.tuple(fc.nat(3), fc.nat(99), lists).map(([part, place, list]) => {
      const parts: unknown[][] = structuredClone(written);
      parts[part]?.splice(place % (parts[part].length + 1), 1, list);
      return parts;
    });
    fc.assert(
      fc.property(fc.oneof(stored, altered), (parts) => {
        const read = readColumns(encode(parts), LARGEST);
        if (!read.ok) expect(read.error.kind).toBe('malformed');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a number again and again', [[], [], [listOf(5_000_000), 3], [7]]],
    ['an empty array again and again', [[], [], [listOf(5_000_000), tupleOf(0)], []]],
    ['lists of lists of lists, each a thousand long', [[], [], [listOf(1000), listOf(1000), listOf(1000), 3], [7]]],
    ['one long text again and again', [['x'.repeat(10_000)], [], [listOf(1000), 4], [0]]],
    ['a change made of one long byte string again and again', [[], [new Uint8Array(9000)], [listOf(300), 11, 5], [0]]],
    ['arrays in arrays without end', [[], [], Array.from({ length: 100_000 }, () => tupleOf(1)), []]],
    ['a text that is not there', [[], [], [4], [0]]],
    ['a number without its column', [[], [], [3], []]],
    ['columns too many', [[], [], [3, 3], [7, 7]]],
    ['entries too many', [[], [], [[3, 3]], [7]]],
    ['an unknown tag', [[], [], [-1], []]],
    ['no columns', [[], [], [], []]],
    ['plain CBOR', [1, 2, 3]],
  ])('%s is refused', (_, parts) => {
    expect(readColumns(encode(parts), LARGEST)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('content longer than allowed is refused unread', () => {
    expect(readColumns(new Uint8Array(LARGEST + 1), LARGEST)).toMatchObject({ ok: false });
  });
});
