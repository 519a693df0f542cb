/** The browser's own dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
import { type ReactNode, useEffect, useRef } from 'react';
import style from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className={style.dialog} aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className={style.close} aria-label={closeLabel} onClick={() => element.current?.close()}>
          ✕
        </button>
      </header>
      <div className={style.body}>{children}</div>
    </dialog>
  );
}
