/** What one or many histories amounted to: acts, faults by kind, pairs of kinds that collided. Sums can be added up. */

export interface Tally {
  readonly acts: number;
  readonly steps: number;
  /** How often each fault really struck. */
  readonly faults: Readonly<Record<string, number>>;
  /** Kinds of the two sides of each collision that came up, such as `handed-over×received`. */
  readonly pairs: Readonly<Record<string, number>>;
}

export const NOTHING: Tally = { acts: 0, steps: 0, faults: {}, pairs: {} };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  acts: a.acts + b.acts,
  steps: a.steps + b.steps,
  faults: addCounts(a.faults, b.faults),
  pairs: addCounts(a.pairs, b.pairs),
});

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
