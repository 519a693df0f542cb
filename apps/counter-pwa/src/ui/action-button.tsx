/** A button large enough for a counter: 48 px at least, with the key that presses it. */
import type { ReactNode, Ref } from 'react';
import style from './action-button.module.css';

export interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: 'main' | 'plain' | 'quiet' | 'grave';
  /** The key that does the same, as printed on the keyboard. */
  readonly hint?: string | undefined;
  readonly submits?: boolean;
  /** What the button is called where its text alone would be ambiguous; it must contain the text. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function ActionButton({
  children,
  onPress,
  tone = 'plain',
  hint,
  submits = false,
  name,
  disabled = false,
  ref,
}: ActionButtonProps) {
  return (
    <button
      ref={ref}
      type={submits ? 'submit' : 'button'}
      className={`${style.button} ${style[tone]}`}
      onClick={onPress}
      disabled={disabled}
      aria-keyshortcuts={hint}
      aria-label={name}
    >
      <span>{children}</span>
      {hint !== undefined && (
        <span className={style.hint} aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}
