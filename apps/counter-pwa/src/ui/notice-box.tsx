/** Says what is the matter, why, and what to do next. Errors are spoken at once, the rest when there is time. */
import type { ReactNode } from 'react';
import style from './notice-box.module.css';

export interface NoticeBoxProps {
  readonly tone: 'good' | 'note' | 'warn' | 'bad';
  readonly what: string;
  readonly why?: string | undefined;
  readonly next?: string | undefined;
  readonly children?: ReactNode;
}

export function NoticeBox({ tone, what, why, next, children }: NoticeBoxProps) {
  return (
    <div className={`${style.box} ${style[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p className={style.what}>
        <span className={style.mark} aria-hidden="true">
          {MARKS[tone]}
        </span>
        {what}
      </p>
      {why !== undefined && why !== '' && <p>{why}</p>}
      {next !== undefined && next !== '' && <p className={style.next}>{next}</p>}
      {children}
    </div>
  );
}

const MARKS = { good: '✓', note: 'i', warn: '!', bad: '✕' } as const;
