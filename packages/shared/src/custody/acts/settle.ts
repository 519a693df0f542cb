/** Settle: after looking into a collision, say which of its facts stands. The other stays in the log, readable for ever. */
import { err, ok, type Result } from '../../result.ts';
import { ancestryOf } from '../ancestry.ts';
import type { ChangeId } from '../change-id.ts';
import type { Custodian } from '../custodian.ts';
import type { Fact } from '../fact.ts';
import type { Settled, SettlementGrounds } from '../kinds/settled.ts';
import { claimOf, isCustodyBody, takenBackBy } from '../kinds.ts';
import { findFact, type Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

export interface Settle {
  readonly kind: 'settle';
  readonly stands: ChangeId;
  readonly grounds: SettlementGrounds;
}

export type SettleRefusal =
  | { readonly kind: 'no-open-case' }
  | { readonly kind: 'manager-only' }
  | { readonly kind: 'not-a-side'; readonly stands: ChangeId };

export function decideSettle(parcel: Parcel, command: Settle, here: Here): Result<Settled, SettleRefusal> {
  if (!parcel.case) return err({ kind: 'no-open-case' });
  if (here.role === 'clerk') return err({ kind: 'manager-only' });
  const side = sidesOf(parcel).find(({ fact }) => fact.id === command.stands);
  if (!side) return err({ kind: 'not-a-side', stands: command.stands });
  return ok({
    kind: 'settled',
    stands: command.stands,
    from: parcel.custodian,
    custodian: side.custodian,
    grounds: command.grounds,
  });
}

export interface Side {
  readonly fact: Fact;
  /** Where the parcel is if this side stands. */
  readonly custodian: Custodian;
}

/**
 * The facts an open case is between, each with where it leaves the parcel: of every branch its last word, for nobody
 * settles that a parcel handed over later was "really" received. A reversal stands for the state it restored.
 */
export function sidesOf(parcel: Parcel): readonly Side[] {
  const ids = new Set((parcel.case?.collisions ?? []).flatMap((collision) => collision.between));
  const ancestry = ancestryOf(parcel.facts);
  return parcel.facts
    .filter((fact) => ids.has(fact.id))
    .filter((fact) => ![...ids].some((other) => ancestry.isAfter(other, fact.id)))
    .map((fact) => ({ fact, custodian: leaves(parcel, fact) }));
}

function leaves(parcel: Parcel, fact: Fact): Custodian {
  if (isCustodyBody(fact.body)) return claimOf(fact.body, fact.author.office).after;
  const of = takenBackBy(fact.body);
  const original = of === null ? undefined : findFact(parcel, of);
  return original && isCustodyBody(original.body)
    ? claimOf(original.body, original.author.office).from
    : { at: 'unknown' };
}
