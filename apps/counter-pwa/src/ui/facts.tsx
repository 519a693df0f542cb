/** Facts as pairs of a name and what it is. */
import type { ReactNode } from 'react';
import style from './facts.module.css';

export type Pair = readonly [name: string, what: ReactNode];

export function Facts({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <dl className={style.facts}>
      {pairs.map(([name, what]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
