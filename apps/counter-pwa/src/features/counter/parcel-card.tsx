/** One parcel as the counter shows it: its number, where it is, what is doubtful, what may be done now. */
import { isMisrouted } from '@ventanilla/shared/src/custody/acts/receive.ts';
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { ScannedNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { useParcel, useSession } from '../../log/live.ts';
import { Facts, type Pair } from '../../ui/facts.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sayAnnounced, sayDoubt, sayKind, sayPerson, sayWhere } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { History } from './history.tsx';
import { legalActs } from './legal-acts.ts';
import { ParcelActs } from './parcel-acts.tsx';
import style from './parcel-card.module.css';

export interface ParcelCardProps {
  readonly subject: ParcelSubject;
  readonly number: ScannedNumber | null;
  readonly via: Via;
}

export function ParcelCard({ subject, number, via }: ParcelCardProps) {
  const speech = useSpeech();
  const { words, names } = speech;
  const view = useParcel(subject);
  const session = useSession();
  if (view === undefined || !session || names.here === null) return null;
  const { parcel, row } = view;
  const here = { office: names.here, clerk: session.staff, role: session.role };
  const acts = legalActs(parcel, number, here);
  const doubts = acts.kind === 'receivable' ? acts.doubts : isMisrouted(parcel, here) ? (['misrouted'] as const) : [];
  return (
    <article className={style.card} aria-labelledby="parcel-number">
      <header className={style.head}>
        <p>{sayKind(speech, subject)}</p>
        <h2 id="parcel-number" className={style.number}>
          {showNumber(subject)}
        </h2>
        <p className={`${style.where} ${acts.kind === 'held-here' ? style.ours : ''}`}>
          {sayWhere(speech, parcel)}
          {parcel.case !== null && <strong>, {words.parcel.underReview}</strong>}
        </p>
      </header>
      <ParcelActs parcel={parcel} number={number} acts={acts} via={via} />
      {parcel.case !== null && (
        <NoticeBox tone="warn" what={words.parcel.underReviewTitle} why={words.parcel.underReviewWhy} />
      )}
      {doubts.map((doubt) => (
        <NoticeBox key={doubt} tone="warn" {...sayDoubt(speech, doubt, parcel)} />
      ))}
      {parcel.facts.length === 0 && (
        <NoticeBox tone="note" what={words.acts.scan.unmet} next={words.acts.scan.unmetNext} />
      )}
      <Facts pairs={pairsOf(speech, parcel)} />
      {(row?.waiting.length ?? 0) > 0 && <p>{words.acts.scan.waiting}</p>}
      {parcel.facts.length > 0 && <History parcel={parcel} />}
    </article>
  );
}

function pairsOf(speech: Speech, parcel: Parcel): readonly Pair[] {
  const { words, when, format } = speech;
  const { labels } = words.parcel;
  const pairs: Pair[] = [];
  const { inEffect } = parcel;
  if (inEffect !== null) {
    pairs.push([labels.since, when(inEffect.author.at)], [labels.by, sayPerson(speech, inEffect.author.clerk)]);
  }
  if (parcel.custodian.at === 'office') pairs.push([labels.shelf, parcel.shelf ?? words.parcel.noShelf]);
  const announced = parcel.announcements[0]?.body;
  if (announced === undefined) return [...pairs, [labels.announced, words.parcel.notAnnounced]];
  const { weightGrams } = announced;
  return [
    ...pairs,
    [labels.announced, sayAnnounced(speech, parcel)],
    [labels.platform, announced.platform],
    [labels.order, announced.order],
    [labels.weight, weightGrams === null ? words.parcel.weightUnknown : format.weight(weightGrams)],
  ];
}
