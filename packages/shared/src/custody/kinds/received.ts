/** Received: an office takes a parcel into its custody, announced or not. EMSEVT EMG at the office of delivery. */
import * as z from 'zod/mini';
import { atOffice, type Custodian } from '../custodian.ts';
import { DOUBTS, type Doubt } from '../doubt.ts';
import type { CustodyKind } from '../kind.ts';
import { custodianPart, word, writeCustodian, writeWord } from './body-parts.ts';

export interface Received {
  readonly kind: 'received';
  /** Who held it before, as this office knew it; unknown when it came without a known dispatch. */
  readonly from: Custodian;
  /** What the clerk was shown and confirmed. */
  readonly doubts: readonly Doubt[];
}

export const received: CustodyKind<'received', Received> = {
  name: 'received',
  code: 11,
  version: 0,
  role: 'custody',
  rank: 7,
  schema: z.pipe(
    z.tuple([custodianPart, z.array(word(DOUBTS))]),
    z.transform(([from, doubts]): Received => ({ kind: 'received', from, doubts })),
  ),
  write: (body) => [writeCustodian(body.from), body.doubts.map((doubt) => writeWord(DOUBTS, doubt))],
  from: (body) => body.from,
  after: (_, office) => atOffice(office),
  evidence: () => 2,
};
