/** The row of buttons at the foot of a screen or card. */
import type { ReactNode } from 'react';
import style from './actions.module.css';

export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={style.row}>{children}</div>;
}
