/** Which acts the counter offers for a parcel in the state that is shown. The rules proper are `decide…` of custody. */

import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import { doubtsAbout } from '@ventanilla/shared/src/custody/acts/receive.ts';
import { isAt } from '@ventanilla/shared/src/custody/custodian.ts';
import type { Doubt } from '@ventanilla/shared/src/custody/doubt.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { ScannedNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';

export type LegalActs =
  /** It is ours: it may be put away or given out. */
  | { readonly kind: 'held-here' }
  /** It is not: it may be received, after reading the doubts if there are any. */
  | { readonly kind: 'receivable'; readonly doubts: readonly Doubt[] };

export function legalActs(parcel: Parcel, number: ScannedNumber | null, here: Here): LegalActs {
  if (isAt(parcel.custodian, here.office)) return { kind: 'held-here' };
  return { kind: 'receivable', doubts: doubtsAbout(parcel, number, here) };
}
