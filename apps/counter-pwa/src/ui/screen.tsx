/** The sheet a task is written on: its title, which takes the focus when the screen opens, and its body. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import style from './screen.module.css';

export interface ScreenProps {
  readonly title: string;
  /** A line above the title: what the screen is about. */
  readonly about?: ReactNode;
  /** Off where a field of the screen takes the focus itself. */
  readonly focusTitle?: boolean;
  /** For a screen that gives its title the focus again, when what had it is gone. */
  readonly titleRef?: RefObject<HTMLHeadingElement | null>;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

export function Screen({ title, about, focusTitle = true, titleRef, width = 'narrow', children }: ScreenProps) {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = titleRef ?? own;
  useEffect(() => {
    if (focusTitle) heading.current?.focus();
  }, [focusTitle, heading]);
  return (
    <section className={`${style.sheet} ${style[width]}`}>
      <header className={style.head}>
        {about !== undefined && <div className={style.about}>{about}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </section>
  );
}
