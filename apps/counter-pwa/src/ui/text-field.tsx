/** A labelled line of text with its hint and, when something is wrong, the words that say what. */
import { type Ref, useId } from 'react';
import style from './text-field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly size?: 'plain' | 'large';
  readonly inputMode?: 'text' | 'numeric';
  readonly capitals?: boolean;
  readonly suggestions?: readonly string[];
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, value, onChange, onLeave, hint, error, suggestions, ref, ...look }: TextFieldProps) {
  const id = useId();
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        type="text"
        className={look.size === 'large' ? style.large : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        inputMode={look.inputMode ?? 'text'}
        autoCapitalize={look.capitals === true ? 'characters' : 'sentences'}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={look.maxLength}
        list={suggestions && suggestions.length > 0 ? `${id}-list` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        // biome-ignore lint/a11y/noAutofocus: a counter screen is opened to type into its first field
        autoFocus={look.autoFocus}
      />
      {suggestions && suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={style.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}-error`} className={style.error} role="alert">
        {error}
      </p>
    </div>
  );
}
