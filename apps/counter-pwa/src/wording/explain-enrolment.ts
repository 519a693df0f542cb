/** Why a browser did not become a device: the thing, the cause, the next step. */
import type { Notice } from './notice.ts';
import type { Speech } from './speech.tsx';

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
  /** The central said no; a code of a newer central may be unknown here. */
  | { readonly kind: 'refused'; readonly code: string };

export function explainEnrolment({ words }: Speech, refusal: EnrolmentRefusal): Notice {
  const { enrolRefusals } = words.status;
  if (refusal.kind !== 'refused') return enrolRefusals[refusal.kind];
  const codes: Readonly<Record<string, Notice | undefined>> = enrolRefusals.codes;
  return codes[refusal.code] ?? enrolRefusals.refused;
}
