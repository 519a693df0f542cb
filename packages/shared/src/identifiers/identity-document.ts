/**
 * The document a person shows at the counter: carné de identidad, passport, a minor's card, another paper.
 *
 * The result is personal data: it belongs in a change's box, never in its plain part, and no hash of it is kept
 * anywhere, for a carné can be enumerated.
 */
import { err, ok, type Result } from '../result.ts';

export type DocumentKind = 'carne' | 'passport' | 'minor-card' | 'other';

export type IdentityDocument = {
  readonly kind: DocumentKind;
  /** Upper case, no blanks. Eleven digits for a carné, 3-20 of `[0-9A-Z-]` for the others. */
  readonly number: string;
} & { readonly brand: 'IdentityDocument' };

export interface DocumentProblem {
  readonly kind: 'document-problem';
  readonly document: DocumentKind;
  readonly why: 'blank' | 'length' | 'characters' | 'date';
}

/** Reads what a clerk typed. Spaces and case do not matter; nothing else is mended. */
export function parseDocument(kind: DocumentKind, typed: string): Result<IdentityDocument, DocumentProblem> {
  const number = typed.replace(/\s/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const why = kind === 'carne' ? faultOfCarne(number) : faultOfOther(number);
  if (why !== null) return err({ kind: 'document-problem', document: kind, why });
  return ok({ kind, number } as IdentityDocument);
}

/**
 * The birth date inside a carné number, as `YYYY-MM-DD`, or null when it holds no date of the calendar.
 *
 * YYMMDD, then a digit for the century: 9 is the 1800s, 0-5 the 1900s, 6-8 the 2000s (after python-stdnum, `cu/ni`).
 * The last digit follows no published rule, so it is never judged; a date still to come is not judged either, for this
 * room has no clock.
 */
export function birthDateOfCarne(number: string): string | null {
  const [, yy, mm, dd, century] = /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9])[0-9]{4}$/.exec(number) ?? [];
  if (yy === undefined || mm === undefined || dd === undefined || century === undefined) return null;
  const year = (century === '9' ? 1800 : Number(century) <= 5 ? 1900 : 2000) + Number(yy);
  return isCalendarDate(year, Number(mm), Number(dd)) ? `${year}-${mm}-${dd}` : null;
}

/** For lists and slips: only the last three characters stay, and never more than half of a short number. */
export function maskDocument(number: string): string {
  const shown = Math.min(3, Math.floor(number.length / 2));
  return '•'.repeat(number.length - shown) + number.slice(number.length - shown);
}

function faultOfCarne(number: string): DocumentProblem['why'] | null {
  if (number === '') return 'blank';
  if (!/^[0-9]+$/.test(number)) return 'characters';
  if (number.length !== 11) return 'length';
  return birthDateOfCarne(number) === null ? 'date' : null;
}

function faultOfOther(number: string): DocumentProblem['why'] | null {
  if (number === '') return 'blank';
  if (!/^[0-9A-Z-]+$/.test(number)) return 'characters';
  return number.length < 3 || number.length > 20 ? 'length' : null;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
