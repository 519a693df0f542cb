/** Turns every "no" of the trade's rules into the thing, the cause and the next step, for the screens where it can be met. */
import type { Refusal } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { DocumentProblem } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { LaterWords } from './es-later.ts';
import { explainAnswer, type Unrecorded } from './explain-answer.ts';
import type { Notice } from './notice.ts';
import { sayCustodian, sayFact, sayPerson } from './say-parcel.ts';
import type { Speech } from './speech.tsx';

export function explainRefused(speech: Speech, later: LaterWords, answer: Unrecorded): Notice {
  return answer.kind === 'refused' ? explainRefusal(speech, later, answer.refusal) : explainAnswer(speech, answer);
}

export function explainRefusal(speech: Speech, later: LaterWords, refusal: Refusal): Notice {
  const { refusals, corrections } = later;
  switch (refusal.kind) {
    case 'already-here':
      return refusals['already-here'](sayFact(speech, refusal.since));
    case 'not-held-here':
      return refusals['not-held-here'](sayCustodian(speech, refusal.custodian));
    case 'shelf-too-long':
    case 'name-too-long':
      return refusals[refusal.kind](refusal.longest);
    case 'already-on-that-shelf':
      return refusals['already-on-that-shelf'](refusal.shelf);
    case 'document-refused':
      return explainDocument(later, refusal.problem);
    case 'another-clerk':
      return refusals['another-clerk'](sayPerson(speech, refusal.fact.author.clerk));
    case 'already-proposed':
      return corrections.refusals['already-proposed'](sayFact(speech, refusal.proposal));
    case 'remark-too-long':
      return corrections.refusals['remark-too-long'](refusal.longest);
    case 'something-came-after':
      return refusals['something-came-after'](sayFact(speech, refusal.later));
    case 'needs-confirmation':
    case 'shelf-missing':
    case 'no-parcels':
    case 'name-missing':
    case 'signature-missing':
    case 'witness-missing':
    case 'unknown-act':
    case 'not-reversible':
    case 'another-office':
    case 'already-reversed':
    case 'no-open-case':
    case 'manager-only':
    case 'not-a-side':
      return refusals[refusal.kind];
    case 'own-act':
    case 'unknown-proposal':
    case 'asked-of-another-office':
    case 'already-seen':
    case 'already-accepted':
    case 'already-disputed':
    case 'withdrawn':
    case 'proposed-by-another-office':
    case 'no-longer-open':
      return corrections.refusals[refusal.kind];
    default:
      return assertNever(refusal);
  }
}

export function explainDocument({ refusals }: LaterWords, { document, why }: DocumentProblem): Notice {
  const { documents } = refusals;
  if (document === 'carne' && why === 'length') return documents.carneLength;
  if (document === 'carne' && why === 'characters') return documents.carneCharacters;
  return documents[why];
}
