/**
 * Precedence once more, written from the rules' text in the slowest and plainest way, to be compared with the code that
 * counters run. Nothing here is shared with that code but the table of kinds.
 */
import { type ChangeId, compareChangeIds } from '../../custody/change-id.ts';
import { type Custodian, sameCustodian, UNKNOWN } from '../../custody/custodian.ts';
import type { Fact } from '../../custody/fact.ts';
import { type Claim, claimOf, isCustodyBody } from '../../custody/kinds.ts';

export interface Verdict {
  readonly inEffect: ChangeId | null;
  readonly custodian: Custodian;
  readonly isCaseOpen: boolean;
  /** Every fact is after every other or before it: nobody ever wrote in ignorance of somebody. */
  readonly isSequential: boolean;
  /** Each uncovered collision: the kinds of its two sides, sorted and joined by `×`, and a name of its own. */
  readonly colliding: readonly { readonly kinds: string; readonly name: string }[];
}

interface Side {
  readonly fact: Fact;
  readonly claim: Claim;
}

export function judge(facts: readonly Fact[]): Verdict {
  const moving = facts.filter(({ body }) => isCustodyBody(body) || body.kind === 'reversed');
  const byId = new Map(moving.map((fact) => [fact.id, fact]));
  const isAfter = reachability(byId);
  const isReversed = reversals(moving, byId);
  const isWhole = (fact: Fact): boolean => {
    const known = [fact, ...moving.filter(({ id }) => isAfter(fact.id, id))];
    return known.every(({ bases }) => bases.every((base) => byId.has(base)));
  };
  const placed = moving.flatMap((fact): Side[] =>
    isCustodyBody(fact.body) ? [{ fact, claim: claimOf(fact.body, fact.author.office) }] : [],
  );
  const sides = placed.filter((side) => !placed.some((other) => isRepeatOf(side, other)));

  let inEffect: Side | null = null;
  let left = sides.filter(({ fact }) => !isReversed(fact.id));
  while (left.length > 0) {
    const highest = [...left].sort(compareKeys)[0];
    if (!highest) break;
    inEffect = highest;
    left = left.filter(({ fact }) => isAfter(fact.id, highest.fact.id));
  }

  const isCovered = (a: ChangeId, b: ChangeId): boolean =>
    isReversed(a) ||
    isReversed(b) ||
    moving.some(({ id, body }) => body.kind === 'settled' && !isReversed(id) && isAfter(id, a) && isAfter(id, b));
  const colliding: { readonly kinds: string; readonly name: string }[] = [];
  const note = (a: Fact, b: Fact): void => {
    if (isCovered(a.id, b.id)) return;
    colliding.push({ kinds: [a.body.kind, b.body.kind].sort().join('×'), name: [a.id, b.id].sort().join(' ') });
  };
  const areApart = (a: Fact, b: Fact): boolean => a.id !== b.id && !isAfter(a.id, b.id) && !isAfter(b.id, a.id);
  const onlySaysAgain = (one: Side, other: Side): boolean =>
    !isEnding(one.claim) &&
    sides.some(
      (earlier) =>
        earlier.fact.body.kind === one.fact.body.kind &&
        sameCustodian(earlier.claim.after, one.claim.after) &&
        isAfter(other.fact.id, earlier.fact.id),
    );
  const judged = sides.filter(({ fact }) => isWhole(fact) && !isReversed(fact.id));
  for (const [place, one] of judged.entries()) {
    for (const other of judged.slice(place + 1)) {
      const disagree =
        !sameCustodian(one.claim.after, other.claim.after) || (isEnding(one.claim) && isEnding(other.claim));
      if (!disagree || !areApart(one.fact, other.fact)) continue;
      if (!onlySaysAgain(one, other) && !onlySaysAgain(other, one)) note(one.fact, other.fact);
    }
  }
  for (const reversal of moving) {
    const { body } = reversal;
    if (body.kind !== 'reversed' || isReversed(reversal.id) || !isWhole(reversal)) continue;
    for (const { fact } of judged) if (isAfter(fact.id, body.of) && areApart(fact, reversal)) note(reversal, fact);
  }
  return {
    inEffect: inEffect?.fact.id ?? null,
    custodian: inEffect?.claim.after ?? UNKNOWN,
    isCaseOpen: colliding.length > 0,
    isSequential: moving.every((a) => moving.every((b) => a.id === b.id || !areApart(a, b))),
    colliding,
  };
}

function reachability(byId: ReadonlyMap<ChangeId, Fact>): (later: ChangeId, earlier: ChangeId) => boolean {
  const known = new Map<ChangeId, ReadonlySet<ChangeId>>();
  const ancestorsOf = (id: ChangeId): ReadonlySet<ChangeId> => {
    const found = known.get(id);
    if (found) return found;
    const ancestors = new Set<ChangeId>();
    const open = [...(byId.get(id)?.bases ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (ancestors.has(next) || !byId.has(next)) continue;
      ancestors.add(next);
      open.push(...(byId.get(next)?.bases ?? []));
    }
    known.set(id, ancestors);
    return ancestors;
  };
  return (later, earlier) => later !== earlier && ancestorsOf(later).has(earlier);
}

/** An office takes back its own acts only, and a reversal that was itself taken back takes nothing back. */
function reversals(moving: readonly Fact[], byId: ReadonlyMap<ChangeId, Fact>): (id: ChangeId) => boolean {
  const isReversed = (id: ChangeId, depth = 0): boolean =>
    depth <= moving.length &&
    moving.some(
      (other) =>
        other.body.kind === 'reversed' &&
        other.body.of === id &&
        byId.get(id)?.author.office === other.author.office &&
        !isReversed(other.id, depth + 1),
    );
  return (id) => isReversed(id);
}

const isRepeatOf = (side: Side, other: Side): boolean =>
  compareChangeIds(other.fact.id, side.fact.id) < 0 &&
  side.fact.act === other.fact.act &&
  side.fact.author.office === other.fact.author.office &&
  side.fact.body.kind === other.fact.body.kind &&
  [...side.fact.together].sort().join() === [...other.fact.together].sort().join() &&
  sameCustodian(side.claim.after, other.claim.after);

/** Ranks 2 to 4 end a parcel's way. */
const isEnding = ({ rank }: Claim): boolean => rank >= 2 && rank <= 4;

/** The stronger first: rank, whose hands it says it took the parcel from, evidence, stream and number. */
function compareKeys(a: Side, b: Side): number {
  const distance = ({ claim: { from }, fact: { author } }: Side): number => {
    if (from.at === 'office' && from.office === author.office) return 0;
    return from.at === 'unknown' ? 2 : 1;
  };
  return (
    a.claim.rank - b.claim.rank ||
    distance(a) - distance(b) ||
    b.claim.evidence - a.claim.evidence ||
    compareChangeIds(a.fact.id, b.fact.id)
  );
}
