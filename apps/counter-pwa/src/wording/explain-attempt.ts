/** How an exchange with the central ended: in words that end in a next step. */
import type { LaterWords } from './es-later.ts';
import type { Notice } from './notice.ts';

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

export function explainAttempt({ device }: LaterWords, result: AttemptResult): Notice {
  const { attempt } = device;
  switch (result.kind) {
    case 'ok':
      return { ...attempt.ok, why: attempt.exchanged(result.sent, result.received) };
    case 'refused':
      return attempt.refused(result.code);
    default:
      return attempt[result.kind];
  }
}
