/** Reverse: take an own act back as a whole. The parcel is then where it was before; the log keeps both facts. */
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { err, ok, type Result } from '../../result.ts';
import { ancestryOf } from '../ancestry.ts';
import type { ChangeId } from '../change-id.ts';
import type { Fact } from '../fact.ts';
import type { ReversalReason, Reversed } from '../kinds/reversed.ts';
import { isCustodyBody, isReversible } from '../kinds.ts';
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
  // What a correction took back of one parcel stays so, and keeps nobody from taking back the rest.
  const left = parcels.filter(({ reversed }) => !reversed.has(command.of));
  for (const parcel of left.length > 0 ? left : parcels) {
    const refusal = refuseReversal(parcel, command.of, here, () => true);
    if (refusal) return err(refusal);
  }
  return ok({ kind: 'reversed', of: command.of, reason: command.reason });
}

/**
 * Why this office may not take its act `of` back from this parcel; null when it may. `standsInTheWay` tells which later
 * facts must be taken back first.
 */
export function refuseReversal(
  parcel: Parcel,
  of: ChangeId,
  here: Here,
  standsInTheWay: (later: Fact) => boolean,
): ReverseRefusal | null {
  const fact = findFact(parcel, of);
  if (!fact) return { kind: 'unknown-act', of };
  if (!isReversible(fact.body)) return { kind: 'not-reversible', fact };
  if (fact.author.office !== here.office) return { kind: 'another-office', fact };
  if (here.role === 'clerk' && fact.author.clerk !== here.clerk) return { kind: 'another-clerk', fact };
  if (parcel.reversed.has(of)) return { kind: 'already-reversed', fact };
  const later = laterFacts(parcel, of).find(standsInTheWay);
  return later ? { kind: 'something-came-after', subject: parcel.subject, later } : null;
}

/** The custody facts that were written after the act and still count. */
function laterFacts(parcel: Parcel, of: ChangeId): readonly Fact[] {
  const ancestry = ancestryOf(parcel.facts);
  return parcel.facts.filter(
    (other) => isCustodyBody(other.body) && !parcel.reversed.has(other.id) && ancestry.isAfter(other.id, of),
  );
}
