import { sha256 } from '@noble/hashes/sha2.js';
import { boxHash, genesisHead, nextHead } from '@ventanilla/shared/src/change-log/chain.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { actId, parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { expect, test } from 'vitest';
import type { DraftKey } from '../commands.ts';
import { type Act, chainChanges } from './chain-changes.ts';
import { NEW_CLOCK } from './device-clock.ts';

const stream = parseStreamId('00a1b2c3d4e5f607');
const earlier = parseStreamId('1111111111111111');
const office = parseOfficeCode(230407);
const parcel = parseSubject('S:RR473124829GB');
if (!stream.ok || !earlier.ok || !office.ok || !parcel.ok) throw new Error('the example is wrong');

const NOON = Date.UTC(2026, 10, 23, 17);
const author = {
  office: office.value,
  clerk: 3223 as StaffNumber,
  day: 20261123 as BusinessDay,
  via: 'wedge',
} as const;
const sessionOpened: Act = {
  body: { kind: 'session-opened', by: 'pin' },
  subjects: [],
  box: null,
  author,
  session: 'own',
  draft: null,
  act: null,
};
const received: Act = {
  body: { kind: 'received', from: { at: 'unknown' }, doubts: [] },
  subjects: [{ parcel: parcel.value, bases: [] }],
  box: { cipher: new Uint8Array([1, 2, 3]), key: new Uint8Array(16) },
  author,
  session: 1,
  draft: '00000000000000aa' as DraftKey,
  act: null,
};
const beginning = { stream: stream.value, seq: 0, head: genesisHead(sha256, stream.value) };
const chained = chainChanges(sha256, beginning, [sessionOpened, received], NEW_CLOCK, NOON);

test('what is stored is what was meant, numbered without a gap and stamped later each time', () => {
  const read = chained.rows.map(({ seq, bytes }) => decodeChange(stream.value, seq, bytes));
  expect(read).toEqual(chained.changes.map((value) => ({ ok: true, value })));
  expect(chained.changes.map(({ seq, session }) => [seq, session])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(chained.changes.map(({ counter }) => counter)).toEqual([0, 1]);
});

test('each row carries the head after it, so that a run can be cut and signed anywhere', () => {
  const heads: Uint8Array[] = [];
  for (const { bytes, cipher } of chained.rows) {
    heads.push(nextHead(sha256, heads.at(-1) ?? beginning.head, bytes, boxHash(sha256, cipher)));
  }
  expect(chained.rows.map(({ head }) => head)).toEqual(heads);
  expect(chained.end).toEqual({ stream: stream.value, seq: 2, head: heads[1] });
});

test('an act that could not be recorded keeps its name in the next stream', () => {
  const named = actId(earlier.value, 9);
  const again = chainChanges(sha256, beginning, [{ ...received, act: named }], NEW_CLOCK, NOON);
  expect(again.changes[0]?.act).toBe(named);
});
