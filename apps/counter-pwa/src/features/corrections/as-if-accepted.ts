/** Where a parcel would be if a correction were accepted now: folded with the very fact an acceptance writes. */
import { changeId, streamOf } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Correction } from '@ventanilla/shared/src/custody/corrections.ts';
import { foldParcel, type Parcel } from '@ventanilla/shared/src/custody/parcel.ts';

/** No stream gets there: a number of its own for a fact that nobody has written. */
const NEVER_WRITTEN = 999_999_999;

export function asIfAccepted(parcel: Parcel, { proposal, about }: Correction): Parcel {
  const acceptance = {
    ...about,
    id: changeId(streamOf(about.id), NEVER_WRITTEN),
    bases: parcel.heads,
    body: { kind: 'correction-accepted', proposal: proposal.id, of: about.id } as const,
  };
  return foldParcel(parcel.subject, [...parcel.facts, acceptance]);
}
