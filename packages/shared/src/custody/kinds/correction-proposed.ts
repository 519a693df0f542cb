/** Correction proposed: another office, or the central, asks that an act be taken back. By itself it changes nothing. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { NoteKind } from '../kind.ts';
import { changeIdPart, text, word, writeChangeId, writeWord } from './body-parts.ts';

/** What speaks against the act, as the proposing office knows it. Append-only. */
export const CORRECTION_REASONS = ['parcel-is-here', 'other-parcel', 'recipient-denies', 'documents-differ'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** In UTF-16 units. Whatever is written in them is shown and stops nobody's work. */
export const LONGEST_REMARK = 280;

export interface CorrectionProposed {
  readonly kind: 'correction-proposed';
  /** The custody fact of another office that should be taken back. */
  readonly about: ChangeId;
  readonly reason: CorrectionReason;
  /** In the proposer's own words, open to everybody who follows the parcel; null when the reason says it all. */
  readonly remark: string | null;
}

export const correctionProposed: NoteKind<'correction-proposed', CorrectionProposed> = {
  name: 'correction-proposed',
  code: 16,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([changeIdPart, word(CORRECTION_REASONS), z.nullable(text(LONGEST_REMARK))]),
    z.transform(
      ([about, reason, remark]): CorrectionProposed => ({ kind: 'correction-proposed', about, reason, remark }),
    ),
  ),
  write: (body) => [writeChangeId(body.about), writeWord(CORRECTION_REASONS, body.reason), body.remark],
};
