/**
 * What the two service letters of an S10 number say, after UPU S10-12.
 *
 * Letters outside the standard are in daily use (Brazil issues J* and S*), so `not-assigned` is a remark for the clerk
 * and never a reason to turn a parcel away.
 */
export type ServiceClass =
  | 'parcel'
  | 'ems'
  | 'e-commerce'
  | 'tracked-letter'
  | 'registered'
  | 'insured'
  | 'm-bag'
  | 'business-reply'
  | 'untracked-letter'
  | 'domestic'
  | 'not-assigned';

/** First row that fits wins; letters that fit none are not assigned. */
const CLASSES: readonly (readonly [RegExp, ServiceClass])[] = [
  [/^C[A-Z]$/, 'parcel'],
  [/^E[A-Z]$/, 'ems'],
  [/^H[A-Z]$/, 'e-commerce'],
  [/^L[A-Z]$/, 'tracked-letter'],
  [/^R[A-Z]$/, 'registered'],
  [/^V[A-Z]$/, 'insured'],
  [/^M[A-Z]$/, 'm-bag'],
  [/^Q[A-M]$/, 'business-reply'],
  [/^U[A-Z]$/, 'untracked-letter'],
  [/^(A[V-Z]|[BDNPZ][A-Z]|G[AD])$/, 'domestic'],
];

/** The class of two upper-case service letters. Total: any other text is `not-assigned`. */
export function serviceClass(letters: string): ServiceClass {
  return CLASSES.find(([pattern]) => pattern.test(letters))?.[1] ?? 'not-assigned';
}
