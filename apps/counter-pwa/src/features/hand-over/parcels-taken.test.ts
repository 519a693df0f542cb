import { subjectOfNumber } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { expect, test } from 'vitest';
import { startingWith, takeNumber, withoutParcel } from './parcels-taken.ts';

const subjectOf = (text: string) => {
  const subject = subjectOfNumber(readNumber(text));
  if (!subject.ok) throw new Error(`${text} is no number`);
  return subject.value;
};
const FIRST = subjectOf('RR473124829GB');
const SECOND = subjectOf('CP123456785CU');

test('a number typed by hand is the same parcel as its label', () => {
  const taken = takeNumber(startingWith(FIRST), 'cp 123 456 785 cu');
  expect(taken).toEqual({ subjects: [FIRST, SECOND], last: { kind: 'added' } });
});

test('a parcel is in a hand-over once, however often it is presented', () => {
  const taken = takeNumber(startingWith(FIRST), 'RR473124829GB');
  expect(taken).toEqual({ subjects: [FIRST], last: { kind: 'already-in', subject: FIRST } });
});

test('a text that no number can be adds nothing and says why', () => {
  expect(takeNumber(startingWith(FIRST), '').last).toEqual({ kind: 'unusable', why: 'empty' });
  expect(takeNumber(startingWith(FIRST), '¿?').last).toEqual({ kind: 'unusable', why: 'characters' });
});

test('what was taken out can be added again', () => {
  const without = withoutParcel(takeNumber(startingWith(FIRST), 'CP123456785CU'), SECOND);
  expect(takeNumber(without, 'CP123456785CU').subjects).toEqual([FIRST, SECOND]);
});
