/**
 * The grammar of sync requests: what a counter might send, with each field at its border, and then damaged at one level
 * or at several. A case says what was done, not which bytes came out: these follow from it and from the bench.
 */
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { FRAME_TYPE } from '@ventanilla/shared/src/sync/frame.ts';
import * as fc from 'fast-check';
import { type TreeDamage, treeDamage } from './mutate-tree.ts';

export interface SyncCase {
  readonly acts: readonly FuzzedAct[];
  readonly send: Sending;
  /** Done to the request after it was signed. */
  readonly content: readonly TreeDamage[];
  readonly frame: FrameDamage;
  readonly http: Envelope;
}

/** One change. Numbers in `bases` and `of` count back from it: 0 is itself, -1 one that is not written yet. */
export interface FuzzedAct {
  readonly kind: KnownBody['kind'];
  /** Picks among the words of the body's lists. */
  readonly word: number;
  readonly of: number;
  readonly subjects: readonly { readonly parcel: string; readonly bases: readonly number[] }[];
  readonly office: 'own' | 'other' | number;
  readonly to: readonly number[];
  readonly clerk: number;
  readonly day: number;
  readonly at: number;
  readonly session: number;
  /** Length of the box; null for none. */
  readonly box: number | null;
  /** Done to the change before it was chained and signed: the device itself wrote this. */
  readonly damage: readonly TreeDamage[];
  /** Instead of all of that: bytes that are no change. */
  readonly raw: Uint8Array | null;
}

/** Who sends which piece of which stream, and what is wrong with the claim. */
export interface Sending {
  readonly how:
    | 'whole'
    | 'nothing'
    | 'continued'
    | 'gap'
    | 'twice'
    | 'backwards'
    | 'in-pieces'
    | 'foreign-stream'
    | 'central-stream'
    | 'fork'
    | 'not-opened'
    | 'wrong-head'
    | 'wrong-signature'
    | 'short-signature'
    | 'other-key'
    | 'other-stream-name';
  readonly cursor: number;
  readonly epoch: number;
  readonly heads: number;
}

export interface FrameDamage {
  readonly how:
    | 'none'
    | 'flip'
    | 'cut'
    | 'append'
    | 'zeros'
    | 'box-more'
    | 'box-fewer'
    | 'boxes-swapped'
    | 'bomb'
    | 'text'
    | 'format';
  readonly at: number;
  /** True when the checksum is made to fit what was done. */
  readonly isSummed: boolean;
}

export interface Envelope {
  readonly method: string;
  readonly path: string;
  readonly type: string | null;
  readonly authorization: 'own' | 'none' | 'unknown' | 'basic' | 'two' | 'long';
  readonly encoding: string | null;
}

const SHARED_PARCELS = ['N:COMUN-1', 'N:COMUN-2', 'S:RR473124829GB', 'S:RR473124829GB+1', 'L:VN-COMUN'];

const border = (least: number, most: number, usual: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(least, most) });

const act: fc.Arbitrary<FuzzedAct> = fc.record({
  kind: fc.constantFrom<KnownBody['kind'][]>(
    'received',
    'received',
    'shelved',
    'handed-over',
    'handed-over',
    'reversed',
    'settled',
    'announced',
    'stream-opened',
    'session-opened',
  ),
  word: fc.nat({ max: 5 }),
  of: fc.integer({ min: -1, max: 3 }),
  subjects: fc.oneof(
    { weight: 30, arbitrary: fc.array(subject(), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(500, 501).map((count) => manyParcels(count, 500)) },
    { weight: 1, arbitrary: fc.constantFrom(500, 501).map((count) => manyParcels(count, 1)) },
  ),
  office: fc.oneof(
    { weight: 12, arbitrary: fc.constant('own' as const) },
    { weight: 1, arbitrary: fc.constantFrom('other' as const, 1, 999_900, 999_999) },
  ),
  to: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(340_101, 230_201, 999_900, 1, 999_999), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(64, 65).map((count) => new Array<number>(count).fill(230_201)) },
  ),
  clerk: border(0, 999_999, 1001),
  day: border(0, 99_991_231, 20_261_123),
  at: border(0, 2 ** 48 - 1, 1_795_000_000_000),
  session: border(0, 999_999_999, 1),
  box: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(null, 40) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 512 * 1024, 512 * 1024 + 1) },
  ),
  damage: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(treeDamage, { minLength: 1, maxLength: 2 }) },
  ),
  raw: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  ),
});

/** As many as one act may name, or one more; all of them different, or all the same. */
const manyParcels = (count: number, different: number): FuzzedAct['subjects'] =>
  Array.from({ length: count }, (_, place) => ({ parcel: `N:MUCHOS-${place % different}`, bases: [] }));

function subject() {
  return fc.record({
    parcel: fc.oneof(
      fc.constantFrom(...SHARED_PARCELS),
      fc.nat({ max: 99 }).map((n) => `N:PROPIO-${n}`),
    ),
    bases: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 2 }),
  });
}

const sending: fc.Arbitrary<Sending> = fc.record({
  how: fc.oneof(
    { weight: 3, arbitrary: fc.constant('whole' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Sending['how'][]>(
        'nothing',
        'continued',
        'gap',
        'twice',
        'backwards',
        'in-pieces',
        'foreign-stream',
        'central-stream',
        'fork',
        'not-opened',
        'wrong-head',
        'wrong-signature',
        'short-signature',
        'other-key',
        'other-stream-name',
      ),
    },
  ),
  cursor: border(0, Number.MAX_SAFE_INTEGER, 0),
  epoch: border(0, Number.MAX_SAFE_INTEGER, 1),
  heads: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 1000, 1001),
});

const frameDamage: fc.Arbitrary<FrameDamage> = fc.record({
  how: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<FrameDamage['how'][]>(
        'flip',
        'cut',
        'append',
        'zeros',
        'box-more',
        'box-fewer',
        'boxes-swapped',
        'bomb',
        'text',
        'format',
      ),
    },
  ),
  at: fc.nat(),
  isSummed: fc.boolean(),
});

const usual: Envelope = { method: 'POST', path: '/sync', type: FRAME_TYPE, authorization: 'own', encoding: null };

const envelope: fc.Arbitrary<Envelope> = fc.oneof(
  { weight: 10, arbitrary: fc.constant(usual) },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'QUERY'),
      path: fc.constantFrom(
        '/sync',
        '/sync',
        '/sync/',
        '/SYNC',
        '/sync?day=x',
        '/sync%00',
        '//sync',
        '/sync/../sync',
        '/api/sync',
      ),
      type: fc.constantFrom(
        FRAME_TYPE,
        null,
        '',
        'application/json',
        'text/html',
        `${FRAME_TYPE}; charset=utf-8`,
        FRAME_TYPE.toUpperCase(),
      ),
      authorization: fc.constantFrom<Envelope['authorization'][]>(
        'own',
        'own',
        'none',
        'unknown',
        'basic',
        'two',
        'long',
      ),
      encoding: fc.constantFrom(null, 'gzip', 'br', 'deflate, gzip'),
    }),
  },
);

export const syncCases: fc.Arbitrary<SyncCase> = fc.record({
  acts: fc.array(act, { maxLength: 5 }),
  send: sending,
  content: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(treeDamage, { minLength: 1, maxLength: 2 }) },
  ),
  frame: frameDamage,
  http: envelope,
});
