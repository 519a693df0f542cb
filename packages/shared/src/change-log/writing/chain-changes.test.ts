import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BusinessDay, StaffNumber } from '../../custody/author.ts';
import { actId, parseStreamId } from '../../custody/change-id.ts';
import { parseOfficeCode } from '../../identifiers/office-code.ts';
import { parseSubject } from '../../identifiers/parcel-subject.ts';
import { boxHash, genesisHead, type Hash, nextHead } from '../chain.ts';
import { decodeChange } from '../codec.ts';
import { type Act, chainChanges } from './chain-changes.ts';
import type { DraftKey } from './commands.ts';
import { NEW_CLOCK, stampNext } from './device-clock.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const stream = parseStreamId('00a1b2c3d4e5f607');
const earlier = parseStreamId('1111111111111111');
const office = parseOfficeCode(230407);
const parcel = parseSubject('S:RR473124829GB');
if (!stream.ok || !earlier.ok || !office.ok || !parcel.ok) throw new Error('the example is wrong');

const PEN = { hash: sha256, stampNext };
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
  exhibit: null,
  author,
  session: 'own',
  draft: null,
  act: null,
};
const received: Act = {
  body: { kind: 'received', from: { at: 'unknown' }, doubts: [] },
  subjects: [{ parcel: parcel.value, bases: [] }],
  box: { cipher: new Uint8Array([1, 2, 3]), key: new Uint8Array(16) },
  exhibit: null,
  author,
  session: 1,
  draft: '00000000000000aa' as DraftKey,
  act: null,
};
const beginning = { stream: stream.value, seq: 0, head: genesisHead(sha256, stream.value) };
const chained = chainChanges(PEN, beginning, [sessionOpened, received], NEW_CLOCK, NOON);

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
  for (const { bytes, box } of chained.rows) {
    heads.push(nextHead(sha256, heads.at(-1) ?? beginning.head, bytes, boxHash(sha256, box?.cipher ?? null)));
  }
  expect(chained.rows.map(({ head }) => head)).toEqual(heads);
  expect(chained.end).toEqual({ stream: stream.value, seq: 2, head: heads[1] });
});

test('an act that could not be recorded keeps its name in the next stream', () => {
  const named = actId(earlier.value, 9);
  const again = chainChanges(PEN, beginning, [{ ...received, act: named }], NEW_CLOCK, NOON);
  expect(again.changes[0]?.act).toBe(named);
});
