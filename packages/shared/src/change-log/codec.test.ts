import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusinessDay, type ClockTrust, INPUTS, type StaffNumber } from '../custody/author.ts';
import { actId, changeId, parseStreamId, type StreamId } from '../custody/change-id.ts';
import type { Custodian } from '../custody/custodian.ts';
import { DOUBTS } from '../custody/doubt.ts';
import { DISPUTE_GROUNDS } from '../custody/kinds/correction-disputed.ts';
import { CORRECTION_REASONS, LONGEST_REMARK } from '../custody/kinds/correction-proposed.ts';
import { DOCUMENT_KINDS, PROOFS, RECIPIENTS } from '../custody/kinds/handed-over.ts';
import { REVERSAL_REASONS } from '../custody/kinds/reversed.ts';
import { SETTLEMENT_GROUNDS } from '../custody/kinds/settled.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import { subject } from '../testing/story.ts';
import type { Change } from './change.ts';
import { decodeChange, encodeChange } from './codec.ts';
import type { KINDS, KnownBody } from './kinds.ts';

const streams = fc.stringMatching(/^[0-9a-f]{16}$/).map((text) => {
  const parsed = parseStreamId(text);
  if (!parsed.ok) throw new Error('unreachable');
  return parsed.value;
});
const offices = fc.integer({ min: 1, max: 999_999 }).map((code) => code as OfficeCode);
const seqs = fc.integer({ min: 1, max: 999_999_999 });
const ids = fc.tuple(streams, seqs).map(([stream, seq]) => changeId(stream, seq));
const custodians = fc.oneof(
  fc.constant<Custodian>({ at: 'unknown' }),
  fc.constant<Custodian>({ at: 'recipient' }),
  offices.map((office): Custodian => ({ at: 'office', office })),
);
const words = (longest: number) =>
  fc.string({ minLength: 1, maxLength: longest, unit: 'grapheme' }).filter((text) => text.length <= longest);
const doubts = fc.subarray([...DOUBTS]);
const remarks = fc.option(words(LONGEST_REMARK), { nil: null });

/** One generator a kind: a new kind without one does not compile. */
const bodies: { readonly [Kind in keyof typeof KINDS]: fc.Arbitrary<KnownBody> } = {
  announced: fc.record({
    kind: fc.constant('announced' as const),
    platform: words(40),
    order: words(80),
    item: words(40),
    number: fc.option(words(64), { nil: null }),
    municipality: fc.integer({ min: 1, max: 9999 }),
    weightGrams: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null }),
    doubts,
  }),
  received: fc.record({ kind: fc.constant('received' as const), from: custodians, doubts }),
  shelved: fc.record({ kind: fc.constant('shelved' as const), shelf: words(24) }),
  'handed-over': fc.record({
    kind: fc.constant('handed-over' as const),
    to: fc.constantFrom(...RECIPIENTS),
    document: fc.constantFrom(...DOCUMENT_KINDS),
    proof: fc.constantFrom(...PROOFS),
  }),
  reversed: fc.record({
    kind: fc.constant('reversed' as const),
    of: ids,
    reason: fc.constantFrom(...REVERSAL_REASONS),
  }),
  settled: fc.record({
    kind: fc.constant('settled' as const),
    stands: ids,
    from: custodians,
    custodian: custodians,
    grounds: fc.constantFrom(...SETTLEMENT_GROUNDS),
  }),
  'correction-proposed': fc.record({
    kind: fc.constant('correction-proposed' as const),
    about: ids,
    reason: fc.constantFrom(...CORRECTION_REASONS),
    remark: remarks,
  }),
  'correction-seen': fc.record({ kind: fc.constant('correction-seen' as const), proposal: ids }),
  'correction-accepted': fc.record({ kind: fc.constant('correction-accepted' as const), proposal: ids, of: ids }),
  'correction-disputed': fc.record({
    kind: fc.constant('correction-disputed' as const),
    proposal: ids,
    grounds: fc.constantFrom(...DISPUTE_GROUNDS),
    remark: remarks,
  }),
  'correction-withdrawn': fc.record({ kind: fc.constant('correction-withdrawn' as const), proposal: ids }),
  'stream-opened': fc.record({
    kind: fc.constant('stream-opened' as const),
    device: fc.integer({ min: 0, max: 2 ** 31 }),
    previous: fc.option(ids, { nil: null }),
    app: words(40),
  }),
  'session-opened': fc.constant({ kind: 'session-opened', by: 'pin' } as const),
};

const changes: fc.Arbitrary<Change<KnownBody>> = fc.record({
  stream: streams,
  seq: seqs,
  act: fc.tuple(streams, seqs).map(([stream, draft]) => actId(stream, draft)),
  author: fc.record({
    office: offices,
    clerk: fc.integer({ min: 0, max: 999_999 }).map((number) => number as StaffNumber),
    day: fc.integer({ min: 0, max: 99_991_231 }).map((day) => day as BusinessDay),
    at: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    clk: fc.constantFrom<ClockTrust>(0, 1, 2, 3),
    via: fc.constantFrom(...INPUTS),
  }),
  counter: fc.integer({ min: 0, max: 2 ** 16 - 1 }),
  to: fc.array(offices, { maxLength: 3 }),
  session: fc.integer({ min: 0, max: 999_999 }),
  subjects: fc.uniqueArray(
    fc.record({
      parcel: fc.constantFrom(subject('S:RR473124829GB'), subject('N:84044891-5832'), subject('G:106141412345678908')),
      bases: fc.array(ids, { maxLength: 4 }),
    }),
    { maxLength: 3, selector: ({ parcel }) => parcel },
  ),
  body: fc.oneof(...Object.values(bodies)),
});

const A_STREAM = '00000000000000aa' as StreamId;

describe('the bytes of a change', () => {
  test('HZ-27 what is written is read back, for every kind', () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(decodeChange(change.stream, change.seq, encodeChange(change))).toEqual({ ok: true, value: change });
      }),
    );
  });

  test('the same change is the same bytes', () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(encodeChange(change)).toEqual(encodeChange(structuredClone(change)));
      }),
    );
  });

  test('no byte string makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeChange(A_STREAM, 1, bytes)).not.toThrow();
      }),
    );
  });

  test('a change cut short or lengthened is refused', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (change, cut) => {
        const bytes = encodeChange(change);
        expect(decodeChange(A_STREAM, 1, bytes.slice(0, cut % bytes.length)).ok).toBe(false);
        expect(decodeChange(A_STREAM, 1, Uint8Array.from([...bytes, 0])).ok).toBe(false);
      }),
    );
  });

  test('a flipped bit is refused or reads as another change; it never throws and never reads as the same', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.nat(7), (change, place, bit) => {
        const bytes = encodeChange(change);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const read = decodeChange(change.stream, change.seq, bytes);
        if (read.ok) expect(read.value).not.toEqual(change);
      }),
    );
  });

  test('HZ-27 a kind from a later build is no error: it waits for its own parcels', () => {
    const later = encode([
      0,
      1,
      0,
      0,
      0,
      230401,
      [],
      1,
      7,
      20261123,
      0,
      77,
      0,
      [['S:RR473124829GB', []]],
      ['whatever'],
    ]);
    const read = decodeChange(A_STREAM, 1, later);
    expect(read.ok && read.value.body).toEqual({ kind: 'unknown-kind', code: 77, version: 0 });
    expect(read.ok && read.value.subjects).toHaveLength(1);
  });

  test('an act that names one parcel twice is refused', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const named = { parcel: subject('N:84044891-5832'), bases: [] };
        const read = decodeChange(change.stream, change.seq, encodeChange({ ...change, subjects: [named, named] }));
        expect(read).toMatchObject({ ok: false, error: { kind: 'malformed' } });
      }),
    );
  });

  test('floats, other formats and foreign shapes are refused with the place', () => {
    for (const wrong of [1.5, 'text', [], [1], { a: 1 }, [0, 1.5], [0, 1, 0, 0, 9]]) {
      const read = decodeChange(A_STREAM, 1, encode(wrong));
      expect(read.ok ? null : read.error.kind).toBe('malformed');
    }
  });
});
