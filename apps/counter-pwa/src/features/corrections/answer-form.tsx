/** The office's answer: accept or dispute. Who was not asked sees who may answer; closing it without an answer is free. */
import { useState } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { AcceptForm, type AcceptFormProps } from './accept-form.tsx';
import style from './corrections.module.css';
import { DisputeForm } from './dispute-form.tsx';

const ANSWERS = ['accept', 'dispute'] as const;

export function AnswerForm({ view, here, onAccepted }: AcceptFormProps) {
  const { corrections: words } = useLaterWords();
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  const { about, standing } = view;
  if (here.role === 'clerk' && about.author.clerk !== here.clerk) return <p>{words.another}</p>;
  const isDisputed = standing.state === 'disputed';
  const possible = ANSWERS.filter((one) => one === 'accept' || !isDisputed);
  return (
    <div className={style.form}>
      <Choices
        legend={words.answer}
        choices={possible.map((value) => ({ value, label: words[value], hint: words[`${value}Hint`] }))}
        chosen={answer}
        onChoose={setAnswer}
      />
      {answer === 'accept' && <AcceptForm view={view} here={here} onAccepted={onAccepted} />}
      {answer === 'dispute' && !isDisputed && <DisputeForm view={view} />}
      {answer === null && <p role="status">{words.leave}</p>}
    </div>
  );
}
