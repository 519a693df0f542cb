/** Chance from a seed: the same seed is the same history, on every machine, for ever (mulberry32). */
export interface Chance {
  /** 0 ≤ n < `below`. */
  readonly int: (below: number) => number;
  /** True with this probability, 0 to 1. */
  readonly yes: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Picks by weight; weights are whole numbers. */
  readonly weighed: <T>(from: readonly (readonly [T, number])[]) => T;
  readonly bytes: (length: number) => Uint8Array;
}

export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (below: number): number => next() % below;
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[int(from.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  return {
    int,
    yes: (probability) => next() < probability * 2 ** 32,
    pick,
    weighed: (from) => {
      let left = int(from.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [what, weight] of from) {
        left -= weight;
        if (left < 0) return what;
      }
      throw new Error('weights are whole and positive');
    },
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
  };
}
