/**
 * What a scanned or typed number is, and what a clerk should know about it.
 *
 * Warnings are facts, never a wall: operators print wrong check digits and use unassigned letters on real parcels, and
 * a counter that refuses such a number stops real work.
 */

import { readNumberText } from './read-number-text.ts';
import { type S10Parts, s10CheckDigit, splitS10 } from './s10.ts';
import { isIssuingCountry } from './s10-country.ts';
import { serviceClass } from './s10-service.ts';
import { hasRightSsccDigit, isSsccShaped } from './sscc.ts';

export type NumberKind = 's10' | 'sscc' | 'unknown';

export type NumberWarning = 'check_digit' | 'country' | 'service_indicator' | 'format';

export interface ScannedNumber {
  /** The normalised text. Empty after an empty scan. */
  readonly text: string;
  readonly kind: NumberKind;
  /** Of a known kind, with the right check digit and, for S10, an existing country. */
  readonly valid: boolean;
  /** In the order of `NumberWarning`; `format` stands alone. */
  readonly warnings: readonly NumberWarning[];
}

/** Reads any text, never throws. An S10 or SSCC with a wrong digit keeps its kind: it is still that parcel's number. */
export function readNumber(raw: string): ScannedNumber {
  const text = readNumberText(raw);
  const parts = splitS10(text);
  if (parts !== null) return judgeS10(text, parts);
  if (isSsccShaped(text)) return judgeSscc(text);
  return { text, kind: 'unknown', valid: false, warnings: ['format'] };
}

function judgeS10(text: string, parts: S10Parts): ScannedNumber {
  const rightDigit = s10CheckDigit(parts.serial) === parts.checkDigit;
  const rightCountry = isIssuingCountry(parts.country);
  const warnings: NumberWarning[] = [];
  if (!rightDigit) warnings.push('check_digit');
  if (!rightCountry) warnings.push('country');
  if (serviceClass(parts.service) === 'not-assigned') warnings.push('service_indicator');
  return { text, kind: 's10', valid: rightDigit && rightCountry, warnings };
}

function judgeSscc(text: string): ScannedNumber {
  const valid = hasRightSsccDigit(text);
  return { text, kind: 'sscc', valid, warnings: valid ? [] : ['check_digit'] };
}
