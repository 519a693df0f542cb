/** One case: both sides next to each other in the same words, and the settlement for whoever answers for the office. */
import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import { type Side, sidesOf } from '@ventanilla/shared/src/custody/acts/settle.ts';
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { formatOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { Link } from 'wouter';
import { Facts } from '../../ui/facts.tsx';
import { addressOf } from '../../wording/addresses.ts';
import type { LaterWords } from '../../wording/es-later.ts';
import { sayCustodian, sayDeed, sayKind, sayPerson } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './case-card.module.css';
import { letterOf } from './letter-of.ts';
import { SettleForm } from './settle-form.tsx';

export interface CaseCardProps {
  readonly parcel: Parcel;
  readonly here: Here;
  /** The card is about to go, and whatever had the focus in it. */
  readonly onSettled: () => void;
}

export function CaseCard({ parcel, here, onSettled }: CaseCardProps) {
  const speech = useSpeech();
  const { cases } = useLaterWords().reports;
  const sides = sidesOf(parcel);
  const round = parcel.case?.round ?? 1;
  return (
    <article className={style.card} aria-label={showNumber(parcel.subject)}>
      <header>
        <h2>
          <Link href={addressOf.parcel(parcel.subject, 'key')}>{showNumber(parcel.subject)}</Link>
        </h2>
        <p>
          {sayKind(speech, parcel.subject)}
          {round > 1 && ` · ${cases.round(round)}`}
        </p>
      </header>
      <div className={style.sides}>
        {sides.map((side, place) => (
          <SideBox
            key={side.fact.id}
            side={side}
            letter={letterOf(place)}
            inEffect={parcel.inEffect?.id === side.fact.id}
          />
        ))}
      </div>
      {here.role === 'clerk' ? (
        <p>{cases.managerOnly}</p>
      ) : (
        <SettleForm parcel={parcel} sides={sides} onSettled={onSettled} />
      )}
    </article>
  );
}

interface SideBoxProps {
  readonly side: Side;
  readonly letter: string;
  readonly inEffect: boolean;
}

function SideBox({ side, letter, inEffect }: SideBoxProps) {
  const speech = useSpeech();
  const { words, names, when } = speech;
  const { cases } = useLaterWords().reports;
  const { fact, custodian } = side;
  const { office, clerk, at, clk } = fact.author;
  return (
    <section className={style.side} aria-label={cases.side(letter)}>
      <h3>
        <span className={style.letter}>{letter}</span> {sayDeed(speech, fact)}
      </h3>
      <Facts
        pairs={[
          [cases.office, `${names.office(office)} (${formatOfficeCode(office)})`],
          [cases.who, sayPerson(speech, clerk)],
          [cases.when, `${when(at)} (${words.parcel.clock[clk]})`],
          [cases.evidence, sayEvidence(speech, cases, fact)],
          [cases.leaves, sayCustodian(speech, custodian)],
        ]}
      />
      {inEffect && <p className={style.effect}>{cases.inEffect}</p>}
    </section>
  );
}

function sayEvidence({ words }: Speech, cases: LaterWords['reports']['cases'], { body }: Fact): string {
  if (body.kind !== 'handed-over') return cases.seen;
  return cases.evidenceOf(words.parcel.documents[body.document], words.parcel.proofs[body.proof]);
}
