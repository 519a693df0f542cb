/** The parcels behind one figure, a page at a time: an office may hold ten thousand. */
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { Link } from 'wouter';
import { ActionButton } from '../../ui/action-button.tsx';
import { addressOf } from '../../wording/addresses.ts';
import { sayFact, sayKind } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './figure-list.module.css';

export interface FigureListProps {
  readonly title: string;
  readonly items: readonly { readonly subject: ParcelSubject; readonly fact?: Fact }[];
  /** The page is full: there may be more behind it. */
  readonly full: boolean;
  readonly pageSize: number;
  readonly onMore: () => void;
}

export function FigureList({ title, items, full, pageSize, onMore }: FigureListProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { stock } = useLaterWords().reports;
  return (
    <section className={style.list} aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 && <p>{stock.empty}</p>}
      <ul>
        {items.map(({ subject, fact }) => (
          <li key={subject}>
            <Link href={addressOf.parcel(subject, 'key')}>{showNumber(subject)}</Link>
            <span>{sayKind(speech, subject)}</span>
            {fact !== undefined && <span>{sayFact(speech, fact)}</span>}
          </li>
        ))}
      </ul>
      {full && <ActionButton onPress={onMore}>{words.shell.more(pageSize)}</ActionButton>}
    </section>
  );
}
