/** Correction seen: a person of the office it was proposed to opened it. Neither consent nor refusal. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { NoteKind } from '../kind.ts';
import { changeIdPart, writeChangeId } from './body-parts.ts';

export interface CorrectionSeen {
  readonly kind: 'correction-seen';
  readonly proposal: ChangeId;
}

export const correctionSeen: NoteKind<'correction-seen', CorrectionSeen> = {
  name: 'correction-seen',
  code: 17,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([changeIdPart]),
    z.transform(([proposal]): CorrectionSeen => ({ kind: 'correction-seen', proposal })),
  ),
  write: (body) => [writeChangeId(body.proposal)],
};
