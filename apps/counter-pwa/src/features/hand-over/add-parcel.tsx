/** One more parcel by hand: an office without a scanner hands over several as well. */
import { type FormEvent, useState } from 'react';
import { ActionButton } from '../../ui/action-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import style from './add-parcel.module.css';

export function AddParcel({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const { handOver } = useSpeech().words.acts;
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(text);
    setText('');
  };
  return (
    <form className={style.form} onSubmit={add}>
      <TextField
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
