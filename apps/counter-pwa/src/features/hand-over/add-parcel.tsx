/** One more parcel by hand: an office without a scanner hands over several as well. */
import { type FormEvent, type Ref, useState } from 'react';
import { ActionButton } from '../../ui/action-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './add-parcel.module.css';

export interface AddParcelProps {
  readonly onAdd: (text: string) => void;
  readonly ref: Ref<HTMLInputElement>;
}

export function AddParcel({ onAdd, ref }: AddParcelProps) {
  const { handOver } = useLaterWords().tasks;
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(text);
    setText('');
  };
  return (
    <form className={style.form} onSubmit={add}>
      <TextField
        ref={ref}
        label={handOver.addLabel}
        hint={handOver.addHint}
        value={text}
        onChange={setText}
        maxLength={80}
        capitals
      />
      <ActionButton submits>{handOver.add}</ActionButton>
    </form>
  );
}
