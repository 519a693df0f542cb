/** The parcels of this hand-over. Scanning or typing adds to them; one that is not held here says so and stops the commit. */
import { isAt } from '@ventanilla/shared/src/custody/custodian.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { useEffect, useRef } from 'react';
import { useParcel } from '../../log/live.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sayKind } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { AddParcel } from './add-parcel.tsx';
import style from './parcels-in-hand.module.css';
import type { ParcelsTaken } from './parcels-taken.ts';

export interface ParcelsInHandProps {
  readonly taken: ParcelsTaken;
  readonly onAdd: (text: string) => void;
  /** Told of each parcel as it is on the screen: the act is recorded against this state. */
  readonly onShown: (parcel: Parcel) => void;
  readonly onRemove: (subject: ParcelSubject) => void;
}

export function ParcelsInHand({ taken, onAdd, onShown, onRemove }: ParcelsInHandProps) {
  const { scan } = useSpeech().words.acts;
  const { handOver } = useLaterWords().tasks;
  const { subjects, last } = taken;
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed goes with its row; without this the focus would fall back to the top of the page.
  const remove = (subject: ParcelSubject): void => {
    onRemove(subject);
    field.current?.focus();
  };
  return (
    <section className={style.parcels} aria-label={handOver.parcels(subjects.length)}>
      {subjects.length === 0 && <NoticeBox tone="warn" what={handOver.none} />}
      <ul>
        {subjects.map((subject) => (
          <Row key={subject} subject={subject} onShown={onShown} onRemove={remove} />
        ))}
      </ul>
      {last.kind === 'already-in' && <p role="status">{handOver.alreadyIn(showNumber(last.subject))}</p>}
      {last.kind === 'unusable' && <NoticeBox tone="bad" {...scan.unusable[last.why]} />}
      <AddParcel onAdd={onAdd} ref={field} />
    </section>
  );
}

interface RowProps extends Pick<ParcelsInHandProps, 'onShown' | 'onRemove'> {
  readonly subject: ParcelSubject;
}

function Row({ subject, onShown, onRemove }: RowProps) {
  const speech = useSpeech();
  const { handOver } = useLaterWords().tasks;
  const parcel = useParcel(subject)?.parcel;
  const latest = useRef(onShown);
  useEffect(() => {
    latest.current = onShown;
  });
  useEffect(() => {
    if (parcel !== undefined) latest.current(parcel);
  }, [parcel]);
  const office = speech.names.here;
  const absent = parcel !== undefined && office !== null && !isAt(parcel.custodian, office);
  const number = showNumber(subject);
  return (
    <li className={style.row}>
      <p>
        <strong>{number}</strong>
        <span>{sayKind(speech, subject)}</span>
        {parcel?.shelf != null && <span>{parcel.shelf}</span>}
      </p>
      <ActionButton tone="quiet" name={`${handOver.remove} ${number}`} onPress={() => onRemove(subject)}>
        {handOver.remove}
      </ActionButton>
      {absent && <NoticeBox tone="bad" what={handOver.notHere(number)} next={handOver.notHereNext} />}
    </li>
  );
}
