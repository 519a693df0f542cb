/**
 * Where facts of one parcel collide: two of them, written in ignorance of each other, cannot both hold. A collision is
 * never decided here. It becomes a case that a person settles.
 */
import type { Ancestry } from './ancestry.ts';
import { type ChangeId, compareChangeIds } from './change-id.ts';
import { sameCustodian } from './custodian.ts';
import type { Fact } from './fact.ts';
import { isEnding } from './kind.ts';
import type { Claim } from './kinds.ts';

/** Two custody facts of one parcel, written apart, that cannot both hold. */
export interface Collision {
  readonly between: readonly [ChangeId, ChangeId];
  /** Covered: a settlement after both, or one of them was reversed. */
  readonly covered: boolean;
}

/** A custody fact with what it claims. */
export interface Placed {
  readonly fact: Fact;
  readonly claim: Claim;
}

/** All collisions among one parcel's facts. `claims` leave repeats out; `moving` are its custody facts and reversals. */
export function collisionsAmong(
  moving: readonly Fact[],
  claims: readonly Placed[],
  reversed: ReadonlySet<ChangeId>,
  ancestry: Ancestry,
): readonly Collision[] {
  const isCovered = coverage(moving, reversed, ancestry);
  return [...claimsThatCollide(claims, ancestry), ...reversalsThatCollide(moving, claims, reversed, ancestry)].map(
    (between) => ({ between, covered: isCovered(between) }),
  );
}

type Pair = readonly [ChangeId, ChangeId];

/** Neither after the other, and they leave different custodians or are both endings. */
function claimsThatCollide(claims: readonly Placed[], ancestry: Ancestry): readonly Pair[] {
  const judged = claims
    .filter(({ fact }) => ancestry.isComplete(fact.id))
    .sort((a, b) => compareChangeIds(a.fact.id, b.fact.id));
  const onlyRepeats = repetition(claims, ancestry);
  return judged.flatMap((one, place) =>
    judged
      .slice(place + 1)
      .filter((other) => disagree(one.claim, other.claim) && areApart(one.fact.id, other.fact.id, ancestry))
      .filter((other) => !onlyRepeats(one, other) && !onlyRepeats(other, one))
      .map((other): Pair => [one.fact.id, other.fact.id]),
  );
}

const areApart = (a: ChangeId, b: ChangeId, ancestry: Ancestry): boolean =>
  !ancestry.isAfter(a, b) && !ancestry.isAfter(b, a);

const disagree = (a: Claim, b: Claim): boolean =>
  !sameCustodian(a.after, b.after) || (isEnding(a.rank) && isEnding(b.rank));

/**
 * Whether `one` only says again (same kind, same custodian, no ending) what `other` already builds on: a note, no
 * collision.
 */
function repetition(claims: readonly Placed[], ancestry: Ancestry): (one: Placed, other: Placed) => boolean {
  const said = groupBySaying(claims);
  const same = new Map(
    [...said.values()].flatMap((group) => {
      const ids = group.map(({ fact }) => fact.id);
      const set = ancestry.setOf(ids);
      return ids.map((id) => [id, set] as const);
    }),
  );
  // `one` itself is in its set and does no harm: the two are apart, so `other` is not after it.
  return (one, other) => {
    const others = isEnding(one.claim.rank) ? undefined : same.get(one.fact.id);
    return others !== undefined && ancestry.isAfterAny(other.fact.id, others);
  };
}

/** Claims of one kind that leave one custodian: they say the same of the parcel. */
function groupBySaying(claims: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of claims) {
    const saying = JSON.stringify([placed.fact.body.kind, placed.claim.after]);
    const group = groups.get(saying);
    if (group) group.push(placed);
    else groups.set(saying, [placed]);
  }
  return groups;
}

/** A reversal collides only with what came after its original in ignorance of it. */
function reversalsThatCollide(
  moving: readonly Fact[],
  claims: readonly Placed[],
  reversed: ReadonlySet<ChangeId>,
  ancestry: Ancestry,
): readonly Pair[] {
  return moving.flatMap((reversal): Pair[] => {
    const { body } = reversal;
    if (body.kind !== 'reversed' || reversed.has(reversal.id) || !ancestry.isComplete(reversal.id)) return [];
    return claims
      .filter(({ fact }) => ancestry.isAfter(fact.id, body.of) && areApart(fact.id, reversal.id, ancestry))
      .filter(({ fact }) => ancestry.isComplete(fact.id))
      .map(({ fact }): Pair => [reversal.id, fact.id]);
  });
}

/** Whether a collision needs nobody any more: a settlement after both, or the reversal of one. */
function coverage(
  moving: readonly Fact[],
  reversed: ReadonlySet<ChangeId>,
  ancestry: Ancestry,
): (pair: Pair) => boolean {
  const settlements = moving.filter(({ id, body }) => body.kind === 'settled' && !reversed.has(id));
  return ([a, b]) =>
    reversed.has(a) ||
    reversed.has(b) ||
    settlements.some(({ id }) => ancestry.isAfter(id, a) && ancestry.isAfter(id, b));
}
