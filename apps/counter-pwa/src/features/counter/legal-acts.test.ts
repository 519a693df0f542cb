import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { atOffice } from '@ventanilla/shared/src/custody/custodian.ts';
import { type Parcel, unmet } from '@ventanilla/shared/src/custody/parcel.ts';
import { HQ_OFFICE, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { subjectOfNumber } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { expect, test } from 'vitest';
import { legalActs } from './legal-acts.ts';

const plaza = parseOfficeCode('2302-01');
const here: Here = { office: plaza.ok ? plaza.value : HQ_OFFICE, clerk: 1350 as StaffNumber, role: 'clerk' };
const number = readNumber('RR473124829GB');
const subject = subjectOfNumber(number);
const parcel = (custodian: Parcel['custodian']): Parcel => {
  if (!subject.ok) throw new Error('the number of this test is no number');
  return { ...unmet(subject.value), custodian };
};

test('a parcel on our shelves is given out or put away, not received again', () => {
  expect(legalActs(parcel(atOffice(here.office)), number, here)).toEqual({ kind: 'held-here' });
});

test('a parcel nobody has met is received without a question', () => {
  expect(legalActs(parcel({ at: 'unknown' }), number, here)).toEqual({ kind: 'receivable', doubts: [] });
});

test('a parcel known as handed over can still be received, after reading that it was', () => {
  expect(legalActs(parcel({ at: 'recipient' }), number, here)).toEqual({
    kind: 'receivable',
    doubts: ['already-handed-over'],
  });
});
