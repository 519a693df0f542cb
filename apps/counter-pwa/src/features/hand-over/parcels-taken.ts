/** Which parcels are in this hand-over, and what is to be said of the number that was scanned or typed last. */
import {
  type ParcelSubject,
  subjectOfNumber,
  type UnusableNumber,
} from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';

export type LastNumber =
  | { readonly kind: 'added' }
  | { readonly kind: 'already-in'; readonly subject: ParcelSubject }
  | { readonly kind: 'unusable'; readonly why: UnusableNumber['why'] };

export interface ParcelsTaken {
  readonly subjects: readonly ParcelSubject[];
  readonly last: LastNumber;
}

export const startingWith = (first: ParcelSubject): ParcelsTaken => ({ subjects: [first], last: { kind: 'added' } });

/** Whether the parcel is held here is shown, and refused, where it stands in the list: it may arrive while it is there. */
export function takeNumber({ subjects }: ParcelsTaken, text: string): ParcelsTaken {
  const subject = subjectOfNumber(readNumber(text));
  if (!subject.ok) return { subjects, last: { kind: 'unusable', why: subject.error.why } };
  if (subjects.includes(subject.value)) return { subjects, last: { kind: 'already-in', subject: subject.value } };
  return { subjects: [...subjects, subject.value], last: { kind: 'added' } };
}

export const withoutParcel = ({ subjects }: ParcelsTaken, subject: ParcelSubject): ParcelsTaken => ({
  subjects: subjects.filter((other) => other !== subject),
  last: { kind: 'added' },
});
