/** Reads what was sealed of a hand-over. A counter that only records never does: it is loaded where a slip is made. */
import type { Stroke } from '../../custody/acts/hand-over.ts';
import { err, ok, type Result } from '../../result.ts';
import { decodeStrictly } from '../codec.ts';
import { BOX_FORMAT, STROKES_FORMAT } from './hand-over-box.ts';

/** What a box says of who took the parcel. */
export interface Recipient {
  readonly name: string;
  readonly documentNumber: string;
  readonly proof:
    | { readonly kind: 'signature' }
    | { readonly kind: 'witness'; readonly name: string; readonly document: string };
}

/** The format whose strokes lie in the box itself. */
const STROKES_INSIDE = 0;
/** A box beyond this is no hand-over. */
const LONGEST_BOX = 256 * 1024;

export function readHandOverBox(bytes: Uint8Array): Result<Recipient, { readonly kind: 'not-a-box' }> {
  const cbor = decodeStrictly(bytes, LONGEST_BOX);
  const parts: readonly unknown[] = cbor.ok && Array.isArray(cbor.value) ? cbor.value : [];
  const [format, name, documentNumber, ...rest] = parts;
  const proof = readProof(rest, format === STROKES_INSIDE);
  const isOurs = format === BOX_FORMAT || format === STROKES_INSIDE;
  if (!isOurs || typeof name !== 'string' || typeof documentNumber !== 'string' || !proof) {
    return err({ kind: 'not-a-box' });
  }
  return ok({ name, documentNumber, proof });
}

function readProof([first, second]: readonly unknown[], hasStrokesInside: boolean): Recipient['proof'] | null {
  if (typeof first === 'string' && typeof second === 'string') {
    return { kind: 'witness', name: first, document: second };
  }
  return Array.isArray(first) === hasStrokesInside ? { kind: 'signature' } : null;
}

export function readStrokes(bytes: Uint8Array): Result<readonly Stroke[], { readonly kind: 'no-strokes' }> {
  const cbor = decodeStrictly(bytes, LONGEST_BOX);
  const [format, packed]: readonly unknown[] = cbor.ok && Array.isArray(cbor.value) ? cbor.value : [];
  const lists = format === STROKES_FORMAT ? readPacked(packed) : null;
  return lists ? ok(unpackStrokes(lists)) : err({ kind: 'no-strokes' });
}

function readPacked(packed: unknown): readonly (readonly number[])[] | null {
  const lists = Array.isArray(packed) ? packed.map(integersOf) : [null];
  const whole = lists.filter((list) => list !== null);
  return whole.length === lists.length ? whole : null;
}

function integersOf(list: unknown): readonly number[] | null {
  const values: readonly unknown[] = Array.isArray(list) ? list : [null];
  const integers = values.filter((value) => typeof value === 'number');
  return integers.length === values.length && integers.length % 3 === 0 ? integers : null;
}

export function unpackStrokes(packed: readonly (readonly number[])[]): readonly Stroke[] {
  let [x, y, ms] = [0, 0, 0];
  return packed.map((steps) =>
    Array.from({ length: Math.floor(steps.length / 3) }, (_, place): [number, number, number] => {
      x += steps[3 * place] ?? 0;
      y += steps[3 * place + 1] ?? 0;
      ms += steps[3 * place + 2] ?? 0;
      return [x, y, ms];
    }),
  );
}
