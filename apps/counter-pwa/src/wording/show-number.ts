/** A parcel's number as an eye can compare it with a label: in groups, as S10 and SSCC labels print it. */
import { describeSubject, type ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';

/** `RR 473 124 829 GB`, `3 5012345 67890 12345 8`; other numbers stay as they are. */
export function showNumber(subject: ParcelSubject): string {
  const { kind, text } = describeSubject(subject);
  if (kind === 's10') return text.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5');
  if (kind === 'sscc') return text.replace(/^(.)(.{7})(.{5})(.{4})(.)$/, '$1 $2 $3 $4 $5');
  return text;
}
