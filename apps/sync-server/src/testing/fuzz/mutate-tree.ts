/** Damage to a decoded CBOR value: one place of it is replaced, dropped, repeated, swapped or buried. */
import * as fc from 'fast-check';

/** Where: at each level the number modulo its length. A path that ends early, or goes too deep, means where it got to. */
export interface TreeDamage {
  readonly path: readonly number[];
  readonly how: 'replace' | 'drop' | 'repeat' | 'swap' | 'bury' | 'grow';
  readonly by: unknown;
}

/** What a reader does not expect: borders of the integers, things of other types, too long, too deep. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(0, 1, -1, 23, 24, 255, 256, 65_535, 65_536, 999_999, 1_000_000, 999_999_999, 1_000_000_000),
  fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 48 - 1, 2 ** 48, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.constantFrom(1.5, -0.1, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 2n ** 63n, 2n ** 64n - 1n, -(2n ** 63n)),
  fc.constantFrom(
    null,
    undefined,
    true,
    false,
    '',
    '__proto__',
    'N:',
    'N:A',
    'S:RR473124829GB+9999',
    '\u0000',
    '\ud800',
  ),
  fc.string({ maxLength: 80 }),
  fc.constantFrom(8, 16, 32, 64, 65_537).map((length) => new Uint8Array(length)),
  fc.uint8Array({ maxLength: 40 }),
  fc.array(fc.integer(), { maxLength: 4 }),
  fc.constantFrom({}, { a: 1 }, [], [[]], [[], []]),
  fc.constantFrom(40, 700).map(nested),
  fc.constantFrom(300, 5_000).map((length) => new Array<number>(length).fill(0)),
  fc.constant(100_000).map((length) => 'x'.repeat(length)),
);

export const treeDamage: fc.Arbitrary<TreeDamage> = fc.record({
  path: fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'repeat', 'swap', 'bury', 'grow'),
  by: oddValue,
});

export function damageTree(tree: unknown, { path, how, by }: TreeDamage): unknown {
  const [step, ...deeper] = path;
  if (!isList(tree) || tree.length === 0 || step === undefined) return damageLeaf(tree, how, by);
  const place = step % tree.length;
  if (deeper.length > 0 && isList(tree[place])) {
    return tree.with(place, damageTree(tree[place], { path: deeper, how, by }));
  }
  switch (how) {
    case 'drop':
      return tree.toSpliced(place, 1);
    case 'repeat':
      return tree.toSpliced(place, 0, tree[place]);
    case 'swap':
      return tree.with(place, tree[0]).with(0, tree[place]);
    default:
      return tree.with(place, damageLeaf(tree[place], how, by));
  }
}

/** What one more byte, one more item or one more layer does is asked of every field. */
function damageLeaf(leaf: unknown, how: TreeDamage['how'], by: unknown): unknown {
  if (how === 'bury') return [leaf];
  if (how !== 'grow') return by;
  if (leaf instanceof Uint8Array) return Uint8Array.from([...leaf, 0]);
  if (typeof leaf === 'number') return leaf + 1;
  return isList(leaf) ? [...leaf, by] : `${String(leaf)}x`;
}

function nested(depth: number): unknown {
  let tree: unknown = 0;
  for (let level = 0; level < depth; level++) tree = [tree];
  return tree;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
