/** What the central made of a record it did not plainly accept: the thing, the cause, the next step. */
import type { Verdict } from '@ventanilla/shared/src/sync/messages.ts';
import type { LaterWords } from './es-later.ts';
import type { Notice } from './notice.ts';
import type { Speech } from './speech.tsx';

/** `reason` is the central's; one that this build does not know is explained by its verdict. */
export function explainOutcome(
  { words }: Pick<Speech, 'words'>,
  { device }: LaterWords,
  verdict: Verdict,
  reason: string,
): Notice {
  const reasons: Readonly<Record<string, Pick<Notice, 'why' | 'next'> | undefined>> = device.reasons;
  return { what: words.status.verdicts[verdict], ...(reasons[reason] ?? device.verdicts[verdict]) };
}
