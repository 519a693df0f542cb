/** "After" means reachable through `bases`, and nothing else: two facts with no such path were written in ignorance of each other. */
import type { ChangeId } from './change-id.ts';
import type { Fact } from './fact.ts';

export interface Ancestry {
  /** True when `later` was written by somebody who knew of `earlier`. A fact is not after itself. */
  readonly isAfter: (later: ChangeId, earlier: ChangeId) => boolean;
  /** True when every ancestor of the fact is held here, so that what it did not know can be judged. */
  readonly isComplete: (id: ChangeId) => boolean;
}

/** Ancestry of one parcel's custody facts. Total: a cycle (only a forger can write one) ends instead of looping. */
export function ancestryOf(facts: readonly Fact[]): Ancestry {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const known = new Map<ChangeId, ReadonlySet<ChangeId>>();

  const ancestorsOf = (id: ChangeId): ReadonlySet<ChangeId> => {
    const remembered = known.get(id);
    if (remembered) return remembered;
    const found = new Set<ChangeId>();
    const open = [...(byId.get(id)?.bases ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(byId.get(next)?.bases ?? []));
    }
    known.set(id, found);
    return found;
  };

  return {
    isAfter: (later, earlier) => later !== earlier && ancestorsOf(later).has(earlier),
    isComplete: (id) => [...ancestorsOf(id)].every((ancestor) => byId.has(ancestor)),
  };
}
