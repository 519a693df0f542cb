/** Announced: a platform says a parcel is coming. No custody: nobody has seen it yet. Written by the central's own stream. */
import * as z from 'zod/mini';
import { DOUBTS, type Doubt } from '../doubt.ts';
import type { NoteKind } from '../kind.ts';
import { integer, text, word, writeWord } from './body-parts.ts';

export interface Announced {
  readonly kind: 'announced';
  readonly platform: string;
  readonly order: string;
  readonly item: string;
  /** The number as the platform wrote it; null when the row had none. */
  readonly number: string | null;
  /** DPA code PPMM of the municipality the parcel goes to. */
  readonly municipality: number;
  readonly weightGrams: number | null;
  readonly doubts: readonly Doubt[];
}

export const announced: NoteKind<'announced', Announced> = {
  name: 'announced',
  code: 10,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([
      text(40),
      text(80),
      text(40),
      z.nullable(text(64)),
      integer(1, 9999),
      z.nullable(integer(1, 1_000_000)),
      z.array(word(DOUBTS)),
    ]),
    z.transform(
      ([platform, order, item, number, municipality, weightGrams, doubts]): Announced => ({
        kind: 'announced',
        platform,
        order,
        item,
        number,
        municipality,
        weightGrams,
        doubts,
      }),
    ),
  ),
  write: (body) => [
    body.platform,
    body.order,
    body.item,
    body.number,
    body.municipality,
    body.weightGrams,
    body.doubts.map((doubt) => writeWord(DOUBTS, doubt)),
  ],
};
