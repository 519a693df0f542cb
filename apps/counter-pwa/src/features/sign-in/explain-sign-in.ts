/** Why a clerk could not sign in, in words; null when there is nothing to explain (any more). */
import type { SignInAnswer } from '../../log/sign-in-answer.ts';
import { explainAnswer } from '../../wording/explain-refusal.ts';
import type { Notice } from '../../wording/notice.ts';
import type { Speech } from '../../wording/speech.tsx';

export function explainSignIn(speech: Speech, answer: SignInAnswer, secondsLeft: number): Notice | null {
  const { signIn } = speech.words.shell;
  switch (answer.kind) {
    case 'signed-in':
    case 'confirm-day':
      return null;
    case 'wrong-pin':
      return { what: signIn.wrongPin, why: '', next: secondsLeft > 0 ? signIn.wait(secondsLeft) : signIn.wrongPinNext };
    case 'wait':
      return secondsLeft > 0 ? { what: signIn.wait(secondsLeft), why: signIn.waitWhy, next: '' } : null;
    case 'unknown-staff':
      return { what: signIn.unknownStaff, why: '', next: signIn.askManager };
    case 'no-pin-yet':
      return { what: signIn.noPin, why: '', next: signIn.askManager };
    default:
      return explainAnswer(speech, answer);
  }
}
