/**
 * What is in effect when facts collide, as a function of the set of facts alone. No clock, no order of arrival.
 *
 * In effect: leave out repeats, reversed facts and reversals (paths through them still count); take the highest key;
 * keep only what is after it; repeat until nothing is left. The last one taken is in effect.
 *
 * Rejected: one comparator plus "descendants follow ancestors" (it has cycles), and comparing heads only (it loses
 * settlements).
 */
import type { OfficeCode } from '../identifiers/office-code.ts';
import { type Ancestry, ancestryOf } from './ancestry.ts';
import { type ChangeId, compareChangeIds } from './change-id.ts';
import { type Collision, openCollisions, type Placed } from './collision.ts';
import { type Custodian, isAt } from './custodian.ts';
import type { Fact } from './fact.ts';
import { claimOf, isCustodyBody, isMoving, takenBackBy } from './kinds.ts';

export interface Standing {
  readonly inEffect: ChangeId | null;
  /** Where the fact in effect leaves the parcel; unknown while nothing holds. */
  readonly custodian: Custodian;
  /** Custody facts that no other fact is after: the bases of whatever is written next. */
  readonly heads: readonly ChangeId[];
  readonly reversed: ReadonlySet<ChangeId>;
  readonly repeats: ReadonlySet<ChangeId>;
  readonly collisions: readonly Collision[];
}

/** Judges one parcel's facts. Total on any set, in any order; notes take no part. */
export function standingOf(facts: readonly Fact[]): Standing {
  const moving = facts.filter(({ body }) => isMoving(body));
  const ancestry = ancestryOf(moving);
  const reversed = reversedFacts(moving);
  const placed = moving.flatMap((fact): Placed[] =>
    isCustodyBody(fact.body) ? [{ fact, claim: claimOf(fact.body, fact.author.office) }] : [],
  );
  const repeats = repeatedFacts(placed);
  const claims = placed.filter(({ fact }) => !repeats.has(fact.id));
  const last = lastTaken(
    claims.filter(({ fact }) => !reversed.has(fact.id)),
    ancestry,
  );
  return {
    inEffect: last?.fact.id ?? null,
    custodian: last?.claim.after ?? { at: 'unknown' },
    heads: headsOf(moving),
    reversed,
    repeats,
    collisions: openCollisions(moving, claims, reversed, ancestry),
  };
}

/** Negative when `a` takes precedence over `b`: rank, what it states it took the parcel from, evidence, stream, seq. */
function compareKeys(a: Placed, b: Placed): number {
  return (
    a.claim.rank - b.claim.rank ||
    nearness(a.claim.from, a.fact.author.office) - nearness(b.claim.from, b.fact.author.office) ||
    b.claim.evidence - a.claim.evidence ||
    compareChangeIds(a.fact.id, b.fact.id)
  );
}

/** Who takes from its own shelf knows most; who met the parcel out of nowhere knows least. */
function nearness(from: Custodian, office: OfficeCode): number {
  if (isAt(from, office)) return 0;
  return from.at === 'unknown' ? 2 : 1;
}

function lastTaken(candidates: readonly Placed[], ancestry: Ancestry): Placed | null {
  let last: Placed | null = null;
  let left = candidates;
  while (left.length > 0) {
    const highest = left.reduce((best, next) => (compareKeys(next, best) < 0 ? next : best));
    last = highest;
    left = left.filter(({ fact }) => ancestry.isAfter(fact.id, highest.fact.id));
  }
  return last;
}

/**
 * What was taken back. An office takes back its own acts only: a reversal by another office is kept and takes nothing
 * back. A reversal that was itself reversed takes nothing back either; two that name each other (only a forger can write
 * them) do neither. Walked from the ends, for a chain of reversals may be long.
 */
function reversedFacts(moving: readonly Fact[]): ReadonlySet<ChangeId> {
  const officeOf = new Map(moving.map(({ id, author }) => [id, author.office]));
  const open = new Map<ChangeId, number>();
  const targetOf = new Map<ChangeId, ChangeId>();
  for (const { id, author, body } of moving) {
    const of = takenBackBy(body);
    if (of === null || officeOf.get(of) !== author.office) continue;
    targetOf.set(id, of);
    open.set(of, (open.get(of) ?? 0) + 1);
  }
  const undone = new Set<ChangeId>();
  const judged = moving.map(({ id }) => id).filter((id) => !open.has(id));
  for (let id = judged.pop(); id !== undefined; id = judged.pop()) {
    const target = targetOf.get(id);
    if (target === undefined || undone.has(target)) continue;
    const left = (open.get(target) ?? 0) - 1;
    open.set(target, left);
    if (!undone.has(id)) undone.add(target);
    if (left === 0 || undone.has(target)) judged.push(target);
  }
  return undone;
}

/** One act that reached the log twice: equal act, office, kind, parcels and custodian. The lowest (stream, seq) counts. */
function repeatedFacts(placed: readonly Placed[]): ReadonlySet<ChangeId> {
  const first = new Map<string, ChangeId>();
  const repeats = new Set<ChangeId>();
  for (const { fact, claim } of [...placed].sort((a, b) => compareChangeIds(a.fact.id, b.fact.id))) {
    const what = JSON.stringify([fact.act, fact.author.office, fact.body.kind, [...fact.together].sort(), claim.after]);
    if (first.has(what)) repeats.add(fact.id);
    else first.set(what, fact.id);
  }
  return repeats;
}

/** Whoever is after a fact is so through somebody who names it, so being named at all is enough. */
function headsOf(moving: readonly Fact[]): readonly ChangeId[] {
  const named = new Set(moving.flatMap(({ id, bases }) => bases.filter((base) => base !== id)));
  return moving
    .map(({ id }) => id)
    .filter((id) => !named.has(id))
    .sort(compareChangeIds);
}
