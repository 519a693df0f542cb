/** The one field of the counter. What a hand types anywhere on the screen lands here; a scanner needs no field at all. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ActionButton } from '../../ui/action-button.tsx';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf, PATHS } from '../../wording/addresses.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './scan-field.module.css';

export function ScanField() {
  const { words } = useSpeech();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useTypedAnywhere(field);

  const look = (event: FormEvent): void => {
    event.preventDefault();
    setText('');
    navigate(addressOf.read(text, 'key'), { replace: text.trim() === '' });
  };

  const startAgain = (): void => {
    setText('');
    field.current?.focus();
    navigate(PATHS.counter, { replace: true });
  };
  useFunctionKeys({ Escape: startAgain });

  return (
    <form className={style.form} onSubmit={look}>
      <label htmlFor={id}>{words.acts.scan.label}</label>
      <div className={style.line}>
        <input
          id={id}
          ref={field}
          type="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={80}
          aria-describedby={`${id}-hint`}
          // biome-ignore lint/a11y/noAutofocus: the counter opens to take a number
          autoFocus
        />
        <ActionButton submits tone="main">
          {words.acts.scan.look}
        </ActionButton>
      </div>
      <p id={`${id}-hint`} className={style.hint}>
        {words.acts.scan.hint}
      </p>
    </form>
  );
}

/** The focus moves before the key writes, so the sign that was typed elsewhere appears in the field. */
function useTypedAnywhere(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const writes = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (writes && !isWriting(document.activeElement)) field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

const isWriting = (element: Element | null): boolean =>
  element !== null && element.closest('input, textarea, select, dialog') !== null;
