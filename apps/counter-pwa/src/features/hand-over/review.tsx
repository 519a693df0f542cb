/** The hand-over in one sentence before it is committed, or what is still missing for it. */
import { maskDocument } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import type { Draft, Missing } from './draft.ts';
import style from './review.module.css';

export interface ReviewProps {
  readonly draft: Draft;
  readonly count: number;
  readonly missing: readonly Missing[];
}

export function Review({ draft, count, missing }: ReviewProps) {
  const { words, format } = useSpeech();
  const { handOver } = useLaterWords().tasks;
  if (missing.length > 0) {
    const names = {
      document: [handOver.documentNumber],
      name: [handOver.nameMissing],
      signature: [handOver.signature],
      witness: [handOver.witnessName, handOver.witnessDocument],
    };
    return (
      <p className={style.missing} role="status">
        {handOver.missing}{' '}
        {new Intl.ListFormat(format.locale).format(
          missing.flatMap((part) => names[part]).map((name) => name.toLowerCase()),
        )}
        .
      </p>
    );
  }
  const document = `${words.parcel.documents[draft.document]} ${maskDocument(draft.documentNumber.replace(/\s/g, ''))}`;
  const sentence = handOver.review(
    words.parcel.count(count),
    words.parcel.recipients[draft.to],
    draft.name.trim(),
    document,
    words.parcel.proofs[draft.proof],
  );
  return (
    <div className={style.review} role="status">
      <p>{handOver.reviewLabel}</p>
      <p>{sentence}</p>
    </div>
  );
}
