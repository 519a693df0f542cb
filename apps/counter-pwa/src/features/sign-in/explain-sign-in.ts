/** Why a clerk could not sign in, in words; null when there is nothing to explain (any more). */
import type { Role } from '@ventanilla/shared/src/custody/acts/here.ts';
import type { SignInAnswer } from '../../log/sign-in-answer.ts';
import { explainAnswer } from '../../wording/explain-answer.ts';
import type { Notice } from '../../wording/notice.ts';
import type { Speech } from '../../wording/speech.tsx';

/** Whoever answers for the office has only the central above: the role says whom to ask. */
export function explainSignIn(speech: Speech, answer: SignInAnswer, role: Role, secondsLeft: number): Notice | null {
  const { signIn } = speech.words.shell;
  switch (answer.kind) {
    case 'signed-in':
    case 'confirm-day':
      return null;
    case 'wrong-pin':
      return {
        what: signIn.wrongPin,
        why: '',
        next: secondsLeft > 0 ? signIn.wait(secondsLeft) : signIn.wrongPinNext[role],
      };
    case 'wait':
      return secondsLeft > 0 ? { what: signIn.wait(secondsLeft), why: signIn.waitWhy, next: '' } : null;
    case 'unknown-staff':
      return { what: signIn.unknownStaff, why: '', next: signIn.askForHelp[role] };
    case 'no-pin-yet':
      return { what: signIn.noPin, why: '', next: signIn.askForHelp[role] };
    default:
      return explainAnswer(speech, answer);
  }
}
