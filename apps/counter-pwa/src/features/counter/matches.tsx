/** The parcels whose number ends, or begins, with what was typed. */
import { Link } from 'wouter';
import { useFindParcels } from '../../log/live.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { addressOf } from '../../wording/addresses.ts';
import { sayKind, sayWhere } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './matches.module.css';

export function Matches({ text }: { readonly text: string }) {
  const speech = useSpeech();
  const { scan } = speech.words.acts;
  const found = useFindParcels(text);
  if (found === undefined) return null;
  if (found.length === 0) return <NoticeBox tone="note" what={scan.noMatches} why={scan.read(text)} />;
  return (
    <section className={style.matches}>
      <h2>{scan.matches(found.length)}</h2>
      <ul>
        {found.map(({ parcel }) => (
          <li key={parcel.subject}>
            <Link href={addressOf.parcel(parcel.subject, 'key')}>
              <strong>{showNumber(parcel.subject)}</strong>
              <span>{sayKind(speech, parcel.subject)}</span>
              <span>{sayWhere(speech, parcel)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
