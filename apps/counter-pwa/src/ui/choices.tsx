/** One of a few answers, each a large tile: for fingers, mice and arrow keys alike. */
import { useId } from 'react';
import style from './choices.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

export function Choices<Value extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={style.group}>
      <legend>{legend}</legend>
      <div className={style.tiles}>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className={style.tile}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>
              {label}
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
