import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterAt, handsOver, meet, receives, shelves, subject } from '../testing/story.ts';
import type { Change } from './change.ts';
import { foldChanges, type ParcelRow } from './fold.ts';

const PARCELS = [subject('S:RR473124829GB'), subject('S:CP123456785CU'), subject('N:84044891-5832')] as const;

const [a, b] = meet(
  handsOver(
    shelves(receives(receives(counterAt(340401, 'a'), PARCELS[0]), PARCELS[1]), PARCELS[0], 'A-1'),
    PARCELS[0],
    PARCELS[1],
  ),
  handsOver(receives(receives(counterAt(230101, 'b'), PARCELS[0]), PARCELS[2]), PARCELS[0]),
);
const log = a.log;

const rows = (changes: readonly Change[]): readonly ParcelRow[] =>
  [...foldChanges(new Map(), changes).values()].sort((x, y) => (x.subject < y.subject ? -1 : 1));

/** Folds in pieces, as changes arrive: each piece reads the rows the pieces before it left. */
function piecewise(pieces: readonly (readonly Change[])[]): readonly ParcelRow[] {
  const held = new Map<ParcelRow['subject'], ParcelRow>();
  for (const piece of pieces) for (const [key, row] of foldChanges(held, piece)) held.set(key, row);
  return [...held.values()].sort((x, y) => (x.subject < y.subject ? -1 : 1));
}

test('two counters that hold the same changes hold the same rows', () => {
  expect(rows(b.log)).toEqual(rows(a.log));
});

test('any order, any cut and any duplication of the log gives the same rows', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...log], { minLength: log.length }),
      fc.subarray([...log]),
      fc.nat(log.length),
      (order, again, cut) => {
        expect(piecewise([order.slice(0, cut), again, order.slice(cut), again])).toEqual(rows(log));
      },
    ),
  );
});

test('a kind this build does not know waits with its own parcel and delays no other', () => {
  const first = log[0] as Change;
  const later: Change = { ...first, seq: 900, body: { kind: 'unknown-kind', code: 77, version: 0 } };
  const [before, after] = [rows(log), rows([...log, later])];
  const waiting = after.filter((row) => row.waiting.length > 0);
  expect(waiting.map((row) => row.subject)).toEqual(first.subjects.map(({ parcel }) => parcel));
  expect(after.map((row) => row.facts)).toEqual(before.map((row) => row.facts));
});

test('a row says who holds the parcel, on which days it moved and whether a case is open', () => {
  const row = rows(log).find(({ subject: key }) => key === PARCELS[0]);
  expect(row).toMatchObject({ heldBy: 0, caseOpen: 1, days: [20261123] });
  expect(rows(log).find(({ subject: key }) => key === PARCELS[2])).toMatchObject({ heldBy: 230101, caseOpen: 0 });
});
