/**
 * Where facts of one parcel collide: two of them, written in ignorance of each other, cannot both hold. A collision is
 * never decided here. It becomes a case that a person settles.
 */
import type { Ancestry } from './ancestry.ts';
import { type ChangeId, compareChangeIds } from './change-id.ts';
import { sameCustodian } from './custodian.ts';
import type { Fact } from './fact.ts';
import { isEnding } from './kind.ts';
import { type Claim, takenBackBy } from './kinds.ts';

/** Two facts of one parcel, written apart, that cannot both hold, and that nobody has settled or taken back. */
export interface Collision {
  readonly between: readonly [ChangeId, ChangeId];
}

/** A custody fact with what it claims. */
export interface Placed {
  readonly fact: Fact;
  readonly claim: Claim;
}

/**
 * The open collisions among one parcel's facts: every fact that stands in one appears, with one other it stands against.
 * All pairs would say no more and grow with the square of what somebody floods a parcel with. `claims` leave repeats out;
 * `moving` are the parcel's custody facts and reversals.
 */
export function openCollisions(
  moving: readonly Fact[],
  claims: readonly Placed[],
  reversed: ReadonlySet<ChangeId>,
  ancestry: Ancestry,
): readonly Collision[] {
  const isCovered = coverage(moving, reversed, ancestry);
  const found: Collision[] = [];
  const placed = new Set<ChangeId>();
  const note = (one: ChangeId, other: ChangeId): void => {
    placed.add(one).add(other);
    found.push({ between: [one, other] });
  };
  const judged = claims
    .filter(({ fact }) => ancestry.isComplete(fact.id) && !reversed.has(fact.id))
    .sort((a, b) => compareChangeIds(a.fact.id, b.fact.id));
  const collide = collidesBy(claims, ancestry);
  for (const one of judged) {
    if (placed.has(one.fact.id)) continue;
    const other = judged.find((each) => collide(one, each) && !isCovered(one.fact.id, each.fact.id));
    if (other) note(one.fact.id, other.fact.id);
  }
  for (const { id, body } of moving) {
    const original = takenBackBy(body);
    if (original === null || reversed.has(id) || !ancestry.isComplete(id)) continue;
    for (const { fact } of judged) {
      const ignored = ancestry.isAfter(fact.id, original) && areApart(fact.id, id, ancestry);
      if (ignored && !isCovered(id, fact.id)) note(id, fact.id);
    }
  }
  return found;
}

/** Neither after the other, and they leave different custodians or are both endings; saying again is no collision. */
function collidesBy(claims: readonly Placed[], ancestry: Ancestry): (one: Placed, other: Placed) => boolean {
  const onlyRepeats = repetition(claims, ancestry);
  return (one, other) =>
    one !== other &&
    disagree(one.claim, other.claim) &&
    areApart(one.fact.id, other.fact.id, ancestry) &&
    !onlyRepeats(one, other) &&
    !onlyRepeats(other, one);
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

/** Whether a collision needs nobody any more: a settlement after both, or the reversal of one. */
function coverage(
  moving: readonly Fact[],
  reversed: ReadonlySet<ChangeId>,
  ancestry: Ancestry,
): (a: ChangeId, b: ChangeId) => boolean {
  const settlements = moving.filter(({ id, body }) => body.kind === 'settled' && !reversed.has(id));
  return (a, b) =>
    reversed.has(a) ||
    reversed.has(b) ||
    settlements.some(({ id }) => ancestry.isAfter(id, a) && ancestry.isAfter(id, b));
}
