/** Names that look like a misspelt one, for a person to choose from. The program itself never takes one. */

/**
 * The candidates whose keys are nearest to `key`, nearest first, at most `limit`; equally near ones keep their order.
 * Further than a third of the key's length is no likeness.
 */
export function closestNames<T>(
  key: string,
  candidates: readonly T[],
  keysOf: (candidate: T) => readonly string[],
  limit: number,
): readonly T[] {
  const farthest = Math.max(1, Math.floor(key.length / 3));
  const nearness = (other: string): number =>
    // The lengths alone already cost this much: a page pasted into the field is not compared letter by letter.
    Math.abs(other.length - key.length) > farthest ? Number.POSITIVE_INFINITY : editDistance(key, other);
  return candidates
    .map((candidate) => ({ candidate, distance: Math.min(...keysOf(candidate).map(nearness)) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Levenshtein: letters to insert, drop or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
