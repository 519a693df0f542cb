/** What a stored parcel is found by: its number, the number's digits backwards for "ends with 829", and its proposals. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import { describeSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { StoredParcel } from './tables.ts';

export function withSearchKeys(row: ParcelRow): StoredParcel {
  const text = describeSubject(row.subject).text.toUpperCase();
  const proposals = row.facts.some(({ body }) => body.kind === 'correction-proposed') ? 1 : 0;
  return { ...row, text, tail: backwards(text.replace(/[^0-9]/g, '')), proposals };
}

export const backwards = (text: string): string => [...text].reverse().join('');
