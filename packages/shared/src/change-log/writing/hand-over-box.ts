/**
 * The personal part of a hand-over as the bytes that are sealed. In the box lies `[1, name, document number]`, and name
 * and document of a witness where there was one; the strokes of a signature lie in an exhibit. They are written as
 * differences from point to point, which are small numbers and so one byte each.
 */
import { encode } from 'cborg';
import type { HandOverBox, Stroke } from '../../custody/acts/hand-over.ts';

export const BOX_FORMAT = 1;
export const STROKES_FORMAT = 0;

export function writeHandOverBox({ name, documentNumber, proof }: HandOverBox): Uint8Array {
  return encode([BOX_FORMAT, name, documentNumber, ...(proof.kind === 'witness' ? [proof.name, proof.document] : [])]);
}

/** The content of the exhibit, before it is sealed. */
export const writeStrokes = (strokes: readonly Stroke[]): Uint8Array => encode([STROKES_FORMAT, packStrokes(strokes)]);

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
