/** Withdraw: the office that proposed a correction asks for it no longer. */
import { err, ok, type Result } from '../../result.ts';
import type { ChangeId } from '../change-id.ts';
import { correctionsOf, isOpen } from '../corrections.ts';
import type { Fact } from '../fact.ts';
import type { CorrectionWithdrawn } from '../kinds/correction-withdrawn.ts';
import type { Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

export interface WithdrawCorrection {
  readonly kind: 'withdraw';
  readonly proposal: ChangeId;
}

export type WithdrawRefusal =
  | { readonly kind: 'unknown-proposal'; readonly proposal: ChangeId }
  | { readonly kind: 'proposed-by-another-office'; readonly proposal: Fact }
  /** Accepted, withdrawn or overtaken: nothing is asked any more. */
  | { readonly kind: 'no-longer-open'; readonly proposal: Fact };

export function decideWithdraw(
  parcel: Parcel,
  command: WithdrawCorrection,
  here: Here,
): Result<CorrectionWithdrawn, WithdrawRefusal> {
  const correction = correctionsOf(parcel).find(({ proposal }) => proposal.id === command.proposal);
  if (!correction) return err({ kind: 'unknown-proposal', proposal: command.proposal });
  const { proposal } = correction;
  if (proposal.author.office !== here.office) return err({ kind: 'proposed-by-another-office', proposal });
  if (!isOpen(correction)) return err({ kind: 'no-longer-open', proposal });
  return ok({ kind: 'correction-withdrawn', proposal: proposal.id });
}
