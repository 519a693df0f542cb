/** What happened to a parcel, line by line; what was taken back stays readable. Another office's act can be objected to. */
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import { isReversible } from '@ventanilla/shared/src/custody/kinds.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { Link } from 'wouter';
import { addressOf } from '../../wording/addresses.ts';
import { sayInHistory } from '../../wording/say-parcel.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { inOrderOfTime } from './in-order-of-time.ts';
import style from './parcel-card.module.css';

export function History({ parcel }: { readonly parcel: Parcel }) {
  const speech = useSpeech();
  const { scan } = speech.words.acts;
  const canBeAsked = ({ id, author, body }: Fact): boolean =>
    author.office !== speech.names.here && isReversible(body) && !parcel.reversed.has(id);
  return (
    <details className={style.history}>
      <summary>{scan.history}</summary>
      <ul>
        {inOrderOfTime(parcel.facts).map((fact) => (
          <li key={fact.id}>
            <span className={parcel.reversed.has(fact.id) ? style.reversed : undefined}>
              {sayInHistory(speech, fact, parcel)}
            </span>
            {canBeAsked(fact) && <Link href={addressOf.propose(fact.id, parcel.subject)}>{scan.propose}</Link>}
          </li>
        ))}
      </ul>
    </details>
  );
}
