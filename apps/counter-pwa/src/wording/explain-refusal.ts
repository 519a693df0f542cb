/** Turns every "no" of the counter's acts into the thing, the cause and the next step. The only place that does. */
import type { CorrectRefusal } from '@ventanilla/shared/src/custody/acts/correct.ts';
import type { HandOverRefusal } from '@ventanilla/shared/src/custody/acts/hand-over.ts';
import type { ReceiveRefusal } from '@ventanilla/shared/src/custody/acts/receive.ts';
import type { ReverseRefusal } from '@ventanilla/shared/src/custody/acts/reverse.ts';
import type { SettleRefusal } from '@ventanilla/shared/src/custody/acts/settle.ts';
import type { ShelveRefusal } from '@ventanilla/shared/src/custody/acts/shelve.ts';
import type { DocumentProblem } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { Notice } from './notice.ts';
import { sayCustodian, sayFact, sayPerson } from './say-parcel.ts';
import type { Speech } from './speech.tsx';

type ActRefusal =
  | ReceiveRefusal
  | ShelveRefusal
  | HandOverRefusal
  | ReverseRefusal
  | SettleRefusal
  | { readonly kind: 'correction-refused'; readonly why: CorrectRefusal };

/** Every answer of the log but the one that needs no explaining. */
type Unrecorded =
  | { readonly kind: 'refused'; readonly refusal: ActRefusal }
  | { readonly kind: 'not-recorded'; readonly reason: NotRecordedReason }
  | { readonly kind: 'changed' | 'journalled-only' | 'no-session' | 'not-confirmed' };

type NotRecordedReason = 'storage-full' | 'journal-failed' | 'restart-needed' | 'not-enrolled' | 'too-large' | 'fault';

export function explainAnswer(speech: Speech, answer: Unrecorded): Notice {
  const { answers } = speech.words.refusals;
  switch (answer.kind) {
    case 'refused':
      return explainRefusal(speech, answer.refusal);
    case 'not-recorded':
      return answers[answer.reason];
    default:
      return answers[answer.kind];
  }
}

export function explainRefusal(speech: Speech, refusal: ActRefusal): Notice {
  const { refusals } = speech.words;
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
      return explainDocument(speech, refusal.problem);
    case 'another-clerk':
      return refusals['another-clerk'](sayPerson(speech, refusal.fact.author.clerk));
    // Its own screens say more (`explain-correction`); wherever else it is read, something came in between.
    case 'correction-refused':
      return refusals.answers.changed;
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
    default:
      return assertNever(refusal);
  }
}

export function explainDocument({ words }: Speech, { document, why }: DocumentProblem): Notice {
  const { documents } = words.refusals;
  if (document === 'carne' && why === 'length') return documents.carneLength;
  if (document === 'carne' && why === 'characters') return documents.carneCharacters;
  return documents[why];
}
