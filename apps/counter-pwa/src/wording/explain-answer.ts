/** Turns every answer of the log that recorded nothing into the thing, the cause and the next step. */
import type { Refusal } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { Notice } from './notice.ts';
import type { Speech } from './speech.tsx';

/** Every answer of the log but the one that needs no explaining. */
export type Unrecorded =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-recorded'; readonly reason: NotRecordedReason }
  | { readonly kind: 'changed' | 'journalled-only' | 'no-session' | 'not-confirmed' };

type NotRecordedReason = 'storage-full' | 'journal-failed' | 'restart-needed' | 'not-enrolled' | 'too-large' | 'fault';

/** Where only what is allowed is offered, a refusal means that something came in between; other screens: `explainRefused`. */
export function explainAnswer({ words }: Speech, answer: Unrecorded): Notice {
  switch (answer.kind) {
    case 'refused':
      return words.answers.changed;
    case 'not-recorded':
      return words.answers[answer.reason];
    default:
      return words.answers[answer.kind];
  }
}
