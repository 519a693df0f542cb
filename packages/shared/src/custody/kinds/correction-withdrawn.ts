/** Correction withdrawn: whoever proposed it asks for it no longer. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { NoteKind } from '../kind.ts';
import { changeIdPart, writeChangeId } from './body-parts.ts';

export interface CorrectionWithdrawn {
  readonly kind: 'correction-withdrawn';
  readonly proposal: ChangeId;
}

export const correctionWithdrawn: NoteKind<'correction-withdrawn', CorrectionWithdrawn> = {
  name: 'correction-withdrawn',
  code: 20,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([changeIdPart]),
    z.transform(([proposal]): CorrectionWithdrawn => ({ kind: 'correction-withdrawn', proposal })),
  ),
  write: (body) => [writeChangeId(body.proposal)],
};
