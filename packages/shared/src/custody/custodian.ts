/** In whose hands a parcel is. Every parcel has exactly one custodian; "unknown" is a custodian too. */
import type { OfficeCode } from '../identifiers/office-code.ts';
import { assertNever } from '../result.ts';

export type Custodian =
  /** On the shelves of an office, which answers for it. */
  | { readonly at: 'office'; readonly office: OfficeCode }
  /** With the addressee or the addressee's agent: the ordinary end. */
  | { readonly at: 'recipient' }
  /** Outside: nobody we know of. Where every parcel is before an office first meets it. */
  | { readonly at: 'unknown' };

export const UNKNOWN: Custodian = { at: 'unknown' };

export const atOffice = (office: OfficeCode): Custodian => ({ at: 'office', office });

export function sameCustodian(a: Custodian, b: Custodian): boolean {
  switch (a.at) {
    case 'office':
      return b.at === 'office' && a.office === b.office;
    case 'recipient':
    case 'unknown':
      return a.at === b.at;
    default:
      return assertNever(a);
  }
}

export const isAt = (custodian: Custodian, office: OfficeCode): boolean =>
  custodian.at === 'office' && custodian.office === office;
