/** Every act of a correction as one command: what is asked, by whom it may be answered, and what is written. */
import { assertNever, type Result } from '../../result.ts';
import type { FactBody } from '../kinds.ts';
import type { Parcel } from '../parcel.ts';
import {
  type AcceptCorrection,
  type AcceptRefusal,
  type AnswerRefusal,
  type DisputeCorrection,
  type DisputeRefusal,
  decideAccept,
  decideDispute,
  decideSee,
  type SeeCorrection,
} from './answer-correction.ts';
import type { Here } from './here.ts';
import { decidePropose, type ProposeCorrection, type ProposeRefusal } from './propose-correction.ts';
import { decideWithdraw, type WithdrawCorrection, type WithdrawRefusal } from './withdraw-correction.ts';

export type Correct = ProposeCorrection | SeeCorrection | AcceptCorrection | DisputeCorrection | WithdrawCorrection;

export type CorrectRefusal = ProposeRefusal | AnswerRefusal | AcceptRefusal | DisputeRefusal | WithdrawRefusal;

export function decideCorrect(parcel: Parcel, command: Correct, here: Here): Result<FactBody, CorrectRefusal> {
  switch (command.kind) {
    case 'propose':
      return decidePropose(parcel, command, here);
    case 'see':
      return decideSee(parcel, command, here);
    case 'accept':
      return decideAccept(parcel, command, here);
    case 'dispute':
      return decideDispute(parcel, command, here);
    case 'withdraw':
      return decideWithdraw(parcel, command, here);
    default:
      return assertNever(command);
  }
}
