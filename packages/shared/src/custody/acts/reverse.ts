/** Reverse: take an own act back as a whole. The parcel is then where it was before; the log keeps both facts. */
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { err, ok, type Result } from '../../result.ts';
import { ancestryOf } from '../ancestry.ts';
import type { ChangeId } from '../change-id.ts';
import type { Fact } from '../fact.ts';
import type { ReversalReason, Reversed } from '../kinds/reversed.ts';
import { isCustodyBody } from '../kinds.ts';
import { findFact, type Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

export interface Reverse {
  readonly kind: 'reverse';
  readonly of: ChangeId;
  readonly reason: ReversalReason;
}

export type ReverseRefusal =
  | { readonly kind: 'unknown-act'; readonly of: ChangeId }
  | { readonly kind: 'not-reversible'; readonly fact: Fact }
  | { readonly kind: 'another-office'; readonly fact: Fact }
  /** A clerk takes back their own acts; somebody else's are the manager's to take back. */
  | { readonly kind: 'another-clerk'; readonly fact: Fact }
  | { readonly kind: 'already-reversed'; readonly fact: Fact }
  | { readonly kind: 'something-came-after'; readonly subject: ParcelSubject; readonly later: Fact };

/** `parcels` are all parcels of the act: a hand-over of five is taken back as five or not at all. */
export function decideReverse(
  parcels: readonly Parcel[],
  command: Reverse,
  here: Here,
): Result<Reversed, ReverseRefusal> {
  if (parcels.length === 0) return err({ kind: 'unknown-act', of: command.of });
  for (const parcel of parcels) {
    const refusal = refuseFor(parcel, command.of, here);
    if (refusal) return err(refusal);
  }
  return ok({ kind: 'reversed', of: command.of, reason: command.reason });
}

function refuseFor(parcel: Parcel, of: ChangeId, here: Here): ReverseRefusal | null {
  const fact = findFact(parcel, of);
  if (!fact) return { kind: 'unknown-act', of };
  // A settlement is corrected by a new settlement, a reversal by doing the act again: both stay readable that way.
  if (!isCustodyBody(fact.body) || fact.body.kind === 'settled') return { kind: 'not-reversible', fact };
  if (fact.author.office !== here.office) return { kind: 'another-office', fact };
  if (here.role === 'clerk' && fact.author.clerk !== here.clerk) return { kind: 'another-clerk', fact };
  if (parcel.reversed.has(of)) return { kind: 'already-reversed', fact };
  const later = laterFact(parcel, of);
  return later ? { kind: 'something-came-after', subject: parcel.subject, later } : null;
}

/** A custody fact that was written after the act and still counts. */
function laterFact(parcel: Parcel, of: ChangeId): Fact | undefined {
  const ancestry = ancestryOf(parcel.facts);
  return parcel.facts.find(
    (other) => isCustodyBody(other.body) && !parcel.reversed.has(other.id) && ancestry.isAfter(other.id, of),
  );
}
