/** Correction accepted: the office takes its own act back because it was asked to. A reversal, dated when it is written. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { ReversalKind } from '../kind.ts';
import { changeIdPart, writeChangeId } from './body-parts.ts';

export interface CorrectionAccepted {
  readonly kind: 'correction-accepted';
  readonly proposal: ChangeId;
  /** The office's own act: the one the proposal is about. */
  readonly of: ChangeId;
}

export const correctionAccepted: ReversalKind<'correction-accepted', CorrectionAccepted> = {
  name: 'correction-accepted',
  code: 18,
  version: 0,
  role: 'reversal',
  schema: z.pipe(
    z.tuple([changeIdPart, changeIdPart]),
    z.transform(([proposal, of]): CorrectionAccepted => ({ kind: 'correction-accepted', proposal, of })),
  ),
  write: (body) => [writeChangeId(body.proposal), writeChangeId(body.of)],
};
