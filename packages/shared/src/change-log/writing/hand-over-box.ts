/**
 * The personal part of a hand-over as the bytes that are sealed: `[0, name, document number, proof]`. A signature is
 * written as differences from point to point, which are small numbers and so one byte each.
 */

import { encode } from 'cborg';
import type { HandOverBox, Proof, Stroke } from '../../custody/acts/hand-over.ts';
import { err, ok, type Result } from '../../result.ts';
import { decodeStrictly } from '../codec.ts';

const FORMAT = 0;
/** A signature of a minute is some 20 kB; a box beyond this is no hand-over. */
const LONGEST_BOX = 256 * 1024;

export function writeHandOverBox(box: HandOverBox): Uint8Array {
  return encode([FORMAT, box.name, box.documentNumber, ...writeProof(box.proof)]);
}

export function readHandOverBox(bytes: Uint8Array): Result<HandOverBox, { readonly kind: 'not-a-box' }> {
  const cbor = decodeStrictly(bytes, LONGEST_BOX);
  const parts: readonly unknown[] = cbor.ok && Array.isArray(cbor.value) ? cbor.value : [];
  const [format, name, documentNumber, ...rest] = parts;
  const proof = readProof(rest);
  if (format !== FORMAT || typeof name !== 'string' || typeof documentNumber !== 'string' || !proof) {
    return err({ kind: 'not-a-box' });
  }
  return ok({ name, documentNumber, proof });
}

const writeProof = (proof: Proof): readonly unknown[] =>
  proof.kind === 'signature' ? [packStrokes(proof.strokes)] : [proof.name, proof.document];

function readProof([first, second]: readonly unknown[]): Proof | null {
  if (typeof first === 'string' && typeof second === 'string') {
    return { kind: 'witness', name: first, document: second };
  }
  const lists = Array.isArray(first) ? first.map(integersOf) : [null];
  const packed = lists.filter((list) => list !== null);
  return packed.length === lists.length ? { kind: 'signature', strokes: unpackStrokes(packed) } : null;
}

function integersOf(list: unknown): readonly number[] | null {
  const values: readonly unknown[] = Array.isArray(list) ? list : [null];
  const integers = values.filter((value) => typeof value === 'number');
  return integers.length === values.length && integers.length % 3 === 0 ? integers : null;
}

/** Each stroke as dx, dy, dms of its points one after another; the pen's last place carries over to the next stroke. */
export function packStrokes(strokes: readonly Stroke[]): readonly (readonly number[])[] {
  let last: readonly number[] = [0, 0, 0];
  return strokes.map((stroke) =>
    stroke.flatMap((point) => {
      const next = point.map(Math.round);
      const step = next.map((value, axis) => value - (last[axis] ?? 0));
      last = next;
      return step;
    }),
  );
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
