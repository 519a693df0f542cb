/** Reversed: an act is taken back by a new fact made from the original's id. Act then reversal is the identity. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { ReversalKind } from '../kind.ts';
import { changeIdPart, word, writeChangeId, writeWord } from './body-parts.ts';

export const REVERSAL_REASONS = ['wrong-parcel', 'wrong-act', 'not-completed'] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

export interface Reversed {
  readonly kind: 'reversed';
  readonly of: ChangeId;
  readonly reason: ReversalReason;
}

export const reversed: ReversalKind<'reversed', Reversed> = {
  name: 'reversed',
  code: 14,
  version: 0,
  role: 'reversal',
  schema: z.pipe(
    z.tuple([changeIdPart, word(REVERSAL_REASONS)]),
    z.transform(([of, reason]): Reversed => ({ kind: 'reversed', of, reason })),
  ),
  write: (body) => [writeChangeId(body.of), writeWord(REVERSAL_REASONS, body.reason)],
};
