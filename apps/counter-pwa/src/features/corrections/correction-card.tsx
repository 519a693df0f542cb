/** One correction: a line to open, then who asks what and why, what was answered, and what this office can do about it. */
import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import { isOpen } from '@ventanilla/shared/src/custody/corrections.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import { useAct } from '../../log/use-log.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { addressOf } from '../../wording/addresses.ts';
import { explainAnswer } from '../../wording/explain-answer.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { ageInDays } from './age-in-days.ts';
import { AnswerForm } from './answer-form.tsx';
import { pairsOf } from './correction-pairs.tsx';
import style from './corrections.module.css';
import { WithdrawForm } from './withdraw-form.tsx';

export interface CorrectionCardProps {
  readonly view: CorrectionView;
  readonly here: Here;
  /** The card is about to go to another place, and whatever had the focus in it. */
  readonly onMoved: () => void;
}

export function CorrectionCard({ view, here, onMoved }: CorrectionCardProps) {
  const speech = useSpeech();
  const { corrections: words } = useLaterWords();
  const [isRead, setRead] = useState(false);
  const seen = useAct();
  const { proposal, about, standing, parcel } = view;
  const { office } = here;
  const isAsked = about.author.office === office;
  const number = showNumber(parcel.subject);
  const what = isAsked
    ? words.asks(speech.names.office(proposal.author.office), number)
    : words.askedOf(speech.names.office(about.author.office), number);

  const open = async (isNow: boolean): Promise<void> => {
    setRead(isNow);
    if (!isNow || !isAsked || standing.state !== 'proposed') return;
    const command = { kind: 'see', proposal: proposal.id } as const;
    await seen.send({ kind: 'correct', subject: parcel.subject, command }, [parcel], 'key');
  };

  return (
    <article className={style.card} aria-label={what}>
      <details onToggle={({ currentTarget }) => void open(currentTarget.open)}>
        <summary>
          <strong>{what}</strong>
          <span>
            {words.age(ageInDays(proposal.author.at, speech.now))} · {words.states[standing.state]}
          </span>
        </summary>
        {isRead && (
          <div className={`${style.body} ${style.inside}`}>
            {seen.problem !== null && seen.problem.kind !== 'refused' && (
              <NoticeBox tone="bad" {...explainAnswer(speech, seen.problem)} />
            )}
            <Facts pairs={pairsOf(speech, words, view)} />
            <Link href={addressOf.parcel(parcel.subject, 'key')}>{number}</Link>
            {about.together.length > 1 && <p>{words.onlyThis(about.together.length - 1)}</p>}
            {isOpen(view) && isAsked && <AnswerForm view={view} here={here} onAccepted={onMoved} />}
            {isOpen(view) && !isAsked && <WithdrawForm view={view} onWithdrawn={onMoved} />}
          </div>
        )}
      </details>
    </article>
  );
}
