/**
 * "After" means reachable through `bases`, and nothing else: two facts with no such path were written in ignorance of
 * each other. Each fact's ancestors are a row of bits, so that a parcel somebody floods with facts is still judged.
 */
import type { ChangeId } from './change-id.ts';
import type { Fact } from './fact.ts';

export interface Ancestry {
  /** True when `later` was written by somebody who knew of `earlier`. A fact is not after itself. */
  readonly isAfter: (later: ChangeId, earlier: ChangeId) => boolean;
  /** True when the fact is after at least one of `earlier`. */
  readonly isAfterAny: (later: ChangeId, earlier: Bits) => boolean;
  /** True when every ancestor of the fact is held here, so that what it did not know can be judged. */
  readonly isComplete: (id: ChangeId) => boolean;
  /** A set of held facts, for `isAfterAny`. */
  readonly setOf: (ids: readonly ChangeId[]) => Bits;
}

export type Bits = Uint32Array;

/** Ancestry of one parcel's custody facts. Total: a cycle (only a forger can write one) ends instead of looping. */
export function ancestryOf(facts: readonly Fact[]): Ancestry {
  const placeOf = new Map(facts.map((fact, place) => [fact.id, place]));
  const parents = facts.map(({ bases }) => bases.flatMap((base) => placeOf.get(base) ?? []));
  const isTorn = facts.map(({ bases }, place) => (parents[place]?.length ?? 0) < bases.length);
  const width = (facts.length + 31) >>> 5;
  const ancestors = rowsOfAncestors(parents, width);
  const torn = bitsOf(
    isTorn.flatMap((yes, place) => (yes ? [place] : [])),
    width,
  );
  const none = new Uint32Array(width);
  const rowOf = (id: ChangeId): Bits => ancestors[placeOf.get(id) ?? -1] ?? none;

  return {
    isAfter: (later, earlier) => {
      const place = placeOf.get(earlier);
      return place !== undefined && later !== earlier && has(rowOf(later), place);
    },
    isAfterAny: (later, earlier) => overlap(rowOf(later), earlier),
    isComplete: (id) => !isTorn[placeOf.get(id) ?? -1] && !overlap(rowOf(id), torn),
    setOf: (ids) =>
      bitsOf(
        ids.flatMap((id) => placeOf.get(id) ?? []),
        width,
      ),
  };
}

/** A row for each fact. Parents come before children; what lies on a cycle is walked on its own, in any order the same. */
function rowsOfAncestors(parents: readonly (readonly number[])[], width: number): readonly Bits[] {
  const rows: Bits[] = parents.map(() => new Uint32Array(width));
  const children: number[][] = parents.map(() => []);
  const unread = parents.map((of) => of.length);
  for (const [place, of] of parents.entries()) for (const parent of of) children[parent]?.push(place);

  const ready = unread.flatMap((count, place) => (count === 0 ? [place] : []));
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    for (const child of children[next] ?? []) {
      const row = rows[child] ?? new Uint32Array(width);
      unite(row, rows[next] ?? row);
      add(row, next);
      const left = (unread[child] ?? 0) - 1;
      unread[child] = left;
      if (left === 0) ready.push(child);
    }
  }
  for (const [place, left] of unread.entries()) if (left > 0) rows[place] = walk(place, parents, width);
  return rows;
}

function walk(from: number, parents: readonly (readonly number[])[], width: number): Bits {
  const row = new Uint32Array(width);
  const open = [...(parents[from] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (has(row, next)) continue;
    add(row, next);
    open.push(...(parents[next] ?? []));
  }
  return row;
}

const has = (row: Bits, place: number): boolean => ((row[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;

function add(row: Bits, place: number): void {
  row[place >>> 5] = (row[place >>> 5] ?? 0) | (1 << (place & 31));
}

function unite(row: Bits, other: Bits): void {
  for (let word = 0; word < row.length; word++) row[word] = (row[word] ?? 0) | (other[word] ?? 0);
}

function overlap(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word++) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

function bitsOf(places: readonly number[], width: number): Bits {
  const row = new Uint32Array(width);
  for (const place of places) add(row, place);
  return row;
}
