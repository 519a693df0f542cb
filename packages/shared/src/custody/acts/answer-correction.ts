/** Answer a correction that another office proposed: see it, accept it (which takes the act back), or dispute it. */
import { err, ok, type Result } from '../../result.ts';
import type { ChangeId } from '../change-id.ts';
import { type Correction, correctionsOf } from '../corrections.ts';
import type { Fact } from '../fact.ts';
import type { CorrectionAccepted } from '../kinds/correction-accepted.ts';
import type { CorrectionDisputed, DisputeGrounds } from '../kinds/correction-disputed.ts';
import type { CorrectionSeen } from '../kinds/correction-seen.ts';
import type { Parcel } from '../parcel.ts';
import type { Here } from './here.ts';
import { type RemarkRefusal, writeRemark } from './propose-correction.ts';
import { type ReverseRefusal, refuseReversal } from './reverse.ts';

/** Written when a person opens the proposal, never by a clock or a list that merely shows it. */
export interface SeeCorrection {
  readonly kind: 'see';
  readonly proposal: ChangeId;
}

export interface AcceptCorrection {
  readonly kind: 'accept';
  readonly proposal: ChangeId;
}

export interface DisputeCorrection {
  readonly kind: 'dispute';
  readonly proposal: ChangeId;
  readonly grounds: DisputeGrounds;
  /** In one's own words; blank for none. */
  readonly remark: string;
}

export type AnswerRefusal =
  | { readonly kind: 'unknown-proposal'; readonly proposal: ChangeId }
  /** Only the office whose act it is answers. */
  | { readonly kind: 'asked-of-another-office'; readonly about: Fact }
  | { readonly kind: 'already-seen'; readonly proposal: Fact }
  | { readonly kind: 'already-accepted'; readonly proposal: Fact }
  | { readonly kind: 'withdrawn'; readonly proposal: Fact }
  | { readonly kind: 'already-reversed'; readonly fact: Fact };

export type AcceptRefusal = AnswerRefusal | ReverseRefusal;

/** A clerk answers for their own act, as with a reversal; for somebody else's the manager does. */
export type DisputeRefusal =
  | AnswerRefusal
  | RemarkRefusal
  | { readonly kind: 'another-clerk'; readonly fact: Fact }
  | { readonly kind: 'already-disputed'; readonly proposal: Fact };

export function decideSee(parcel: Parcel, command: SeeCorrection, here: Here): Result<CorrectionSeen, AnswerRefusal> {
  const asked = correctionAsked(parcel, command.proposal, here);
  if (!asked.ok) return asked;
  const { proposal, standing } = asked.value;
  if (standing.state !== 'proposed') return err({ kind: 'already-seen', proposal });
  return ok({ kind: 'correction-seen', proposal: proposal.id });
}

/**
 * Decides an acceptance: a reversal of the own act, of this parcel alone. What other offices wrote after the act stands in
 * no way (they ask because they wrote it); what this office did after it is taken back first, as with any reversal.
 */
export function decideAccept(
  parcel: Parcel,
  command: AcceptCorrection,
  here: Here,
): Result<CorrectionAccepted, AcceptRefusal> {
  const asked = correctionAsked(parcel, command.proposal, here);
  if (!asked.ok) return asked;
  const { proposal, about } = asked.value;
  const refusal = refuseReversal(parcel, about.id, here, ({ author }) => author.office === here.office);
  return refusal ? err(refusal) : ok({ kind: 'correction-accepted', proposal: proposal.id, of: about.id });
}

export function decideDispute(
  parcel: Parcel,
  command: DisputeCorrection,
  here: Here,
): Result<CorrectionDisputed, DisputeRefusal> {
  const asked = correctionAsked(parcel, command.proposal, here);
  if (!asked.ok) return asked;
  const { proposal, about, standing } = asked.value;
  if (standing.state === 'disputed') return err({ kind: 'already-disputed', proposal });
  if (here.role === 'clerk' && about.author.clerk !== here.clerk) return err({ kind: 'another-clerk', fact: about });
  const remark = writeRemark(command.remark);
  if (!remark.ok) return remark;
  return ok({ kind: 'correction-disputed', proposal: proposal.id, grounds: command.grounds, remark: remark.value });
}

/** The correction, if it was proposed to this office and is still open as far as is known here. */
function correctionAsked(parcel: Parcel, id: ChangeId, here: Here): Result<Correction, AnswerRefusal> {
  const correction = correctionsOf(parcel).find(({ proposal }) => proposal.id === id);
  if (!correction) return err({ kind: 'unknown-proposal', proposal: id });
  const { proposal, about, standing } = correction;
  if (about.author.office !== here.office) return err({ kind: 'asked-of-another-office', about });
  if (standing.state === 'withdrawn') return err({ kind: 'withdrawn', proposal });
  if (standing.state === 'accepted') return err({ kind: 'already-accepted', proposal });
  if (standing.state === 'overtaken') return err({ kind: 'already-reversed', fact: about });
  return ok(correction);
}
