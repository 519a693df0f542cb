/** Handed over: the number of the slip, how far the record has got, and the counter free for the next person. */
import { type ChangeId, parseChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useChangeStatus } from '../../log/live.ts';
import type { HandOverSlip } from '../../log/read/read-slip.ts';
import { useSlip } from '../../log/use-slip.ts';
import { PrintedSlip } from '../../printing/printed-slip.tsx';
import { usePrints } from '../../printing/use-prints.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { addressOf, PATHS } from '../../wording/addresses.ts';
import { explainOutcome } from '../../wording/explain-outcome.ts';
import { sayPerson } from '../../wording/say-parcel.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './done-screen.module.css';

export function DoneScreen() {
  const { done } = useLaterWords().tasks;
  const change = parseChangeId(useAddressParam('registro') ?? '');
  const [, navigate] = useLocation();
  const slip = useSlip(change.ok ? change.value : null);
  if (slip === undefined) return null;
  if (slip !== null) return <Done key={slip.change} slip={slip} />;
  return (
    <Screen title={done.slip}>
      <NoticeBox tone="note" what={done.unknown} next={done.unknownNext} />
      <Actions>
        <ActionButton tone="main" onPress={() => navigate(PATHS.counter)}>
          {done.next}
        </ActionButton>
      </Actions>
    </Screen>
  );
}

function Done({ slip }: { readonly slip: HandOverSlip }) {
  const speech = useSpeech();
  const { words, names, when } = speech;
  const { done } = useLaterWords().tasks;
  const prints = usePrints(slip.change);
  const [, navigate] = useLocation();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const first = slip.subjects[0];
  return (
    <div className={style.layout}>
      <Screen title={done.title} about={done.parcels(slip.subjects.length)} focusTitle={false}>
        <p className={style.stamp} aria-hidden="true">
          <span>{done.title}</span>
          <span>{when(slip.at)}</span>
        </p>
        <div className={style.slip}>
          <p>{done.slip}</p>
          <p className={style.number}>{slip.number}</p>
        </div>
        <section className={style.next} aria-label={done.whatNext}>
          <Progress change={slip.change} />
        </section>
        <Actions>
          <ActionButton ref={next} tone="main" onPress={() => navigate(PATHS.counter)}>
            {done.next}
          </ActionButton>
          <ActionButton onPress={() => window.print()}>{done.print}</ActionButton>
          {first !== undefined && (
            <ActionButton tone="quiet" onPress={() => navigate(addressOf.undo(slip.change, first))}>
              {words.acts.recent.undo}
            </ActionButton>
          )}
        </Actions>
        <p className={style.hint}>{done.scanNext}</p>
      </Screen>
      <PrintedSlip
        {...slip}
        officeName={names.office(slip.office)}
        clerk={sayPerson(speech, slip.clerk)}
        printedBefore={prints}
      />
    </div>
  );
}

/** Registrado aquí → recibido en la central, read from heads and receipts each time. */
function Progress({ change }: { readonly change: ChangeId }) {
  const speech = useSpeech();
  const { words } = speech;
  const later = useLaterWords();
  const status = useChangeStatus(change);
  if (status?.kind === 'refused') {
    return <NoticeBox tone="bad" {...explainOutcome(speech, later, status.verdict, status.reason)} />;
  }
  const there = status?.kind === 'received-at-central';
  return (
    <ol className={style.steps} role="status">
      <li className={style.reached}>
        <strong>{words.status.recordedHere}</strong>
        <span>{later.tasks.done.here}</span>
      </li>
      <li className={there ? style.reached : undefined}>
        <strong>{words.status.receivedAtCentral}</strong>
        <span>{there ? later.tasks.done.there : '…'}</span>
      </li>
    </ol>
  );
}
