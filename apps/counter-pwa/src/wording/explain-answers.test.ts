/** Every "no" the central has is told with its cause and a next step, in every language. */
import { VERDICTS, type Verdict } from '@ventanilla/shared/src/sync/messages.ts';
import { OUTCOME_REASONS, type OutcomeReason } from '@ventanilla/shared/src/sync/outcome-reasons.ts';
import { describe, expect, test } from 'vitest';
import { en, enLater } from './en.ts';
import { es } from './es.ts';
import { esLater } from './es-later.ts';
import { explainEnrolment } from './explain-enrolment.ts';
import { explainOutcome } from './explain-outcome.ts';
import { formatIn } from './format.ts';
import { fr, frLater } from './fr.ts';
import { namesFrom } from './names.ts';
import type { Speech } from './speech.tsx';

const REASONS: readonly (readonly [Verdict, OutcomeReason])[] = VERDICTS.flatMap((verdict) =>
  OUTCOME_REASONS[verdict].map((reason): readonly [Verdict, OutcomeReason] => [verdict, reason]),
);

const CODES = ['unknown_code', 'code_expired', 'code_used', 'not_a_key', 'too_many_tries'];

describe.each([
  ['Spanish', 'es', es, esLater],
  ['English', 'en', en, enLater],
  ['French', 'fr', fr, frLater],
] as const)('in %s', (_, language, words, later) => {
  const speech: Speech = {
    language,
    words,
    later,
    format: formatIn(language),
    names: namesFrom(null, null),
    now: 0,
    when: String,
  };
  const isWhole = (notice: { readonly what: string; readonly why: string; readonly next: string }): boolean =>
    [notice.what, notice.why, notice.next].every((part) => part.trim() !== '');

  test.each(REASONS)(
    'a record with the verdict %s for the reason %s is explained by that reason',
    (verdict, reason) => {
      const told = explainOutcome(speech, later, verdict, reason);
      expect(isWhole(told)).toBe(true);
      expect(told).toEqual({
        what: words.status.verdicts[verdict],
        ...new Map(Object.entries(later.device.reasons)).get(reason),
      });
    },
  );

  test('a reason of a newer central is explained by its verdict', () => {
    const told = explainOutcome(speech, later, 'refused', 'reason-of-next-year');
    expect(told.why).toBe(later.device.verdicts.refused.why);
    expect(isWhole(told)).toBe(true);
  });

  test.each(CODES)('an enrolment refused with %s says what is wrong with the code and what to do', (code) => {
    const told = explainEnrolment(speech, { kind: 'refused', code });
    expect(isWhole(told)).toBe(true);
    expect(told).not.toEqual(words.status.enrolRefusals.refused);
  });

  test('a code of a newer central is still a sentence', () => {
    expect(explainEnrolment(speech, { kind: 'refused', code: 'code_of_next_year' })).toEqual(
      words.status.enrolRefusals.refused,
    );
  });
});
