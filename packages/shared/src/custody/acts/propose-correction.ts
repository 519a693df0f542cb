/** Propose: ask another office to take an act back. It changes nothing there; the other office reads it and answers. */
import { err, ok, type Result } from '../../result.ts';
import type { ChangeId } from '../change-id.ts';
import { correctionsOf, isUnanswered } from '../corrections.ts';
import type { Fact } from '../fact.ts';
import { type CorrectionProposed, type CorrectionReason, LONGEST_REMARK } from '../kinds/correction-proposed.ts';
import { isReversible } from '../kinds.ts';
import { findFact, type Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

export interface ProposeCorrection {
  readonly kind: 'propose';
  readonly about: ChangeId;
  readonly reason: CorrectionReason;
  /** In one's own words; blank for none. */
  readonly remark: string;
}

export type ProposeRefusal =
  | { readonly kind: 'unknown-act'; readonly of: ChangeId }
  | { readonly kind: 'not-reversible'; readonly fact: Fact }
  /** Nobody asks themselves: an own act is taken back. */
  | { readonly kind: 'own-act'; readonly fact: Fact }
  | { readonly kind: 'already-reversed'; readonly fact: Fact }
  /** This office has asked for it and has no answer yet. After an answer it may ask again. */
  | { readonly kind: 'already-proposed'; readonly proposal: Fact }
  | RemarkRefusal;

export type RemarkRefusal = { readonly kind: 'remark-too-long'; readonly longest: number };

/** Decides a proposal about one parcel of the act: of the others its office may know nothing. */
export function decidePropose(
  parcel: Parcel,
  { about, reason, remark }: ProposeCorrection,
  here: Here,
): Result<CorrectionProposed, ProposeRefusal> {
  const fact = findFact(parcel, about);
  if (!fact) return err({ kind: 'unknown-act', of: about });
  if (!isReversible(fact.body)) return err({ kind: 'not-reversible', fact });
  if (fact.author.office === here.office) return err({ kind: 'own-act', fact });
  if (parcel.reversed.has(about)) return err({ kind: 'already-reversed', fact });
  const earlier = correctionsOf(parcel).find(
    (one) => one.about.id === about && one.proposal.author.office === here.office && isUnanswered(one),
  );
  if (earlier) return err({ kind: 'already-proposed', proposal: earlier.proposal });
  const written = writeRemark(remark);
  return written.ok ? ok({ kind: 'correction-proposed', about, reason, remark: written.value }) : written;
}

/** A remark as it is kept: one line without control characters, at most `LONGEST_REMARK` long; null when it is blank. */
export function writeRemark(text: string): Result<string | null, RemarkRefusal> {
  const remark = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (remark.length > LONGEST_REMARK) return err({ kind: 'remark-too-long', longest: LONGEST_REMARK });
  return ok(remark === '' ? null : remark);
}
