/** What happened to a parcel, line by line; what was taken back stays readable. */
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { sayInHistory } from '../../wording/say-parcel.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { inOrderOfTime } from './in-order-of-time.ts';
import style from './parcel-card.module.css';

export function History({ parcel }: { readonly parcel: Parcel }) {
  const speech = useSpeech();
  return (
    <details className={style.history}>
      <summary>{speech.words.acts.scan.history}</summary>
      <ul>
        {inOrderOfTime(parcel.facts).map((fact) => (
          <li key={fact.id} className={parcel.reversed.has(fact.id) ? style.reversed : undefined}>
            {sayInHistory(speech, fact, parcel)}
          </li>
        ))}
      </ul>
    </details>
  );
}
