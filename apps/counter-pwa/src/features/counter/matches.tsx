/** The parcels whose number holds what was typed; where there is none, what was typed is taken for a number, or for too little of one. */
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFindParcels } from '../../log/live.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { addressOf } from '../../wording/addresses.ts';
import { sayKind, sayWhere } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './matches.module.css';
import { isTooLittle } from './part-of-number.ts';

export interface MatchesProps {
  readonly text: string;
  /** The parcel it names if it is a whole number after all. */
  readonly whole: ParcelSubject;
  readonly card: ReactNode;
}

export function Matches({ text, whole, card }: MatchesProps) {
  const speech = useSpeech();
  const { scan } = speech.words.acts;
  const found = useFindParcels(text);
  if (found === undefined) return null;
  if (found.some(({ parcel }) => parcel.subject === whole)) return card;
  if (found.length === 0) {
    return isTooLittle(text) ? <NoticeBox tone="bad" {...scan.tooLittle} why={scan.read(text)} /> : card;
  }
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
