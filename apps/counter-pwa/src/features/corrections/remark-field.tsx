/** Own words for a proposal or a dispute: as many lines as they need, kept as one, and read by every office concerned. */
import { useId } from 'react';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './corrections.module.css';

export interface RemarkFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function RemarkField({ value, onChange }: RemarkFieldProps) {
  const { remarkLabel, remarkHint } = useLaterWords().corrections;
  const id = useId();
  return (
    <div className={style.words}>
      <label htmlFor={id}>{remarkLabel}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`}>{remarkHint}</p>
    </div>
  );
}
