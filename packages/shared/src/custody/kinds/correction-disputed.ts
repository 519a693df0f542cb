/** Correction disputed: the office keeps its act and says why. The matter stays open until somebody moves. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { NoteKind } from '../kind.ts';
import { changeIdPart, text, word, writeChangeId, writeWord } from './body-parts.ts';
import { LONGEST_REMARK } from './correction-proposed.ts';

/** What speaks for the act, as the office that did it knows it. Append-only. */
export const DISPUTE_GROUNDS = ['parcel-is-here', 'recipient-confirms', 'documents-agree', 'not-this-act'] as const;
export type DisputeGrounds = (typeof DISPUTE_GROUNDS)[number];

export interface CorrectionDisputed {
  readonly kind: 'correction-disputed';
  readonly proposal: ChangeId;
  readonly grounds: DisputeGrounds;
  /** As in a proposal: open, at most `LONGEST_REMARK`, null for none. */
  readonly remark: string | null;
}

export const correctionDisputed: NoteKind<'correction-disputed', CorrectionDisputed> = {
  name: 'correction-disputed',
  code: 19,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([changeIdPart, word(DISPUTE_GROUNDS), z.nullable(text(LONGEST_REMARK))]),
    z.transform(
      ([proposal, grounds, remark]): CorrectionDisputed => ({ kind: 'correction-disputed', proposal, grounds, remark }),
    ),
  ),
  write: (body) => [writeChangeId(body.proposal), writeWord(DISPUTE_GROUNDS, body.grounds), body.remark],
};
