/**
 * Chance that can be repeated: the same seed draws the same numbers on every machine, for ever.
 *
 * For invented data only, never for secrets: whoever knows the seed knows every draw.
 */
export interface SeededRandom {
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** A new list in drawn order. */
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
}

/** Give every purpose its own seed text, so that drawing more for one never changes what another draws. */
export function seededRandom(seed: string): SeededRandom {
  let state = hash(seed);
  // mulberry32: 32 bits of state, good enough to spread invented names over a map.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));

  return {
    integer,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    shuffle: (list) =>
      list
        .map((item) => ({ item, drawn: next() }))
        .sort((a, b) => a.drawn - b.drawn)
        .map(({ item }) => item),
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
