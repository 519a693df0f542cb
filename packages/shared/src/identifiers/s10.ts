/**
 * UPU S10: the thirteen characters on an international item, such as `RR473124829GB`.
 *
 * Two service letters, eight serial digits, a check digit, the two letters of the issuing country. Standard: UPU S10-12.
 * Texts are expected normalised (upper case, no blanks): see read-number-text.ts.
 */
import { err, ok, type Result } from '../result.ts';

export interface S10Parts {
  /** Service indicator: what kind of service the number was issued for. */
  readonly service: string;
  /** Eight digits. */
  readonly serial: string;
  readonly checkDigit: number;
  /** ISO 3166-1 alpha-2 code of the issuing operator's country; not checked here. */
  readonly country: string;
}

export interface NotCompletable {
  readonly kind: 'not-a-number-without-check-digit';
  readonly given: string;
}

const SHAPE = /^([A-Z]{2})([0-9]{8})([0-9])([A-Z]{2})$/;
const SHAPE_WITHOUT_CHECK_DIGIT = /^([A-Z]{2})([0-9]{8})([A-Z]{2})$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** The four parts of an S10 number, or null when the text has another shape. A wrong check digit still has the shape. */
export function splitS10(text: string): S10Parts | null {
  const [, service, serial, digit, country] = SHAPE.exec(text) ?? [];
  if (service === undefined || serial === undefined || digit === undefined || country === undefined) return null;
  return { service, serial, checkDigit: Number(digit), country };
}

/**
 * The check digit S10 asks for after these eight serial digits.
 *
 * Weighted sum modulo 11; 11 minus the remainder, but remainder 0 gives 5 and remainder 1 gives 0, since 11 and 10 are
 * no digits. So remainders 0 and 6 share the digit 5, and a wrong serial digit that moves the sum between these two is
 * the only single error that is not caught.
 */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const rest = sum % 11;
  if (rest === 0) return 5;
  if (rest === 1) return 0;
  return 11 - rest;
}

/**
 * Fills in the check digit of a number written without one, as ranges are: `DL74668653BR` becomes `DL746686536BR`.
 * Refuses any other text.
 */
export function completeS10(text: string): Result<string, NotCompletable> {
  const [, service, serial, country] = SHAPE_WITHOUT_CHECK_DIGIT.exec(text) ?? [];
  if (service === undefined || serial === undefined || country === undefined) {
    return err({ kind: 'not-a-number-without-check-digit', given: text });
  }
  return ok(`${service}${serial}${s10CheckDigit(serial)}${country}`);
}
