/** How an exchange with the central, or an enrolment, ended: in words that end in a next step. */
import type { Notice } from './notice.ts';
import type { Speech } from './speech.tsx';

export type AttemptResult =
  | { readonly kind: 'ok'; readonly sent: number; readonly received: number }
  | { readonly kind: 'refused'; readonly code: string; readonly next: string }
  | {
      readonly kind:
        | 'not-enrolled'
        | 'no-network'
        | 'not-our-server'
        | 'damaged'
        | 'timed-out'
        | 'unknown-device'
        | 'fault'
        | 'not-confirmed';
    };

export type EnrolmentRefusal =
  | {
      readonly kind:
        | 'already-enrolled'
        | 'no-network'
        | 'not-our-server'
        | 'timed-out'
        | 'not-stored'
        | 'not-confirmed';
    }
  | { readonly kind: 'refused'; readonly code: string };

export function explainAttempt({ words }: Speech, result: AttemptResult): Notice {
  const { attempt } = words.status;
  switch (result.kind) {
    case 'ok':
      return { ...attempt.ok, why: attempt.exchanged(result.sent, result.received) };
    case 'refused':
      return attempt.refused(result.code);
    default:
      return attempt[result.kind];
  }
}

export function explainEnrolment({ words }: Speech, refusal: EnrolmentRefusal): Notice {
  const { enrolRefusals } = words.status;
  if (refusal.kind === 'refused' && /too_many|rate/.test(refusal.code)) return enrolRefusals.tooMany;
  return enrolRefusals[refusal.kind];
}
