/** Handing over: the parcels of one person, who takes them, with which document, and the proof. One act for all. */

import { isAt } from '@ventanilla/shared/src/custody/custodian.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { type ParcelSubject, parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { useMemo, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useAct } from '../../log/use-log.tsx';
import { useScans } from '../../scanner/use-scans.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { type LeaveQuestion, useHoldsWork, useLeave } from '../../ui/leave-guard.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { sound } from '../../ui/tones.ts';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf, PATHS, readVia } from '../../wording/addresses.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { commandOf, type Draft, EMPTY_DRAFT, isStarted, missingIn } from './draft.ts';
import { ParcelsInHand } from './parcels-in-hand.tsx';
import { startingWith, takeNumber, withoutParcel } from './parcels-taken.ts';
import { ProofFields } from './proof-fields.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import { Review } from './review.tsx';

const SOUNDS = { added: 'good', 'already-in': 'already', unusable: 'bad' } as const;

export function HandOverScreen() {
  const subject = parseSubject(useAddressParam('envio') ?? '');
  return subject.ok ? <HandingOver key={subject.value} first={subject.value} /> : <Redirect to={PATHS.counter} />;
}

function HandingOver({ first }: { readonly first: ParcelSubject }) {
  const speech = useSpeech();
  const { words, names } = speech;
  const later = useLaterWords();
  const { handOver } = later.tasks;
  const via = readVia(useAddressParam('via'));
  const [, navigate] = useLocation();
  const { leaveBy, leaveDone } = useLeave();
  const act = useAct();
  const [taken, setTaken] = useState(() => startingWith(first));
  const [shown, setShown] = useState<ReadonlyMap<ParcelSubject, Parcel>>(new Map());
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));

  const { subjects } = taken;

  const add = (text: string): void => {
    const next = takeNumber(taken, text);
    sound(SOUNDS[next.last.kind]);
    setTaken(next);
  };
  useScans(({ text }) => add(text));

  useHoldsWork(useLeaveQuestion(isStarted(draft)));
  const leave = (): void => leaveBy(() => navigate(addressOf.parcel(first, via)));

  const parcels = subjects.flatMap((subject) => shown.get(subject) ?? []);
  const office = names.here;
  const allHere =
    office !== null && parcels.length === subjects.length && parcels.every(({ custodian }) => isAt(custodian, office));
  const missing = missingIn(draft);
  const ready = subjects.length > 0 && allHere && missing.length === 0;

  const commit = async (): Promise<void> => {
    if (!ready) return;
    const recorded = await act.send({ kind: 'hand-over', subjects, command: commandOf(draft) }, parcels, via);
    sound(recorded === null ? 'bad' : 'good');
    if (recorded === null) return;
    leaveDone(() => navigate(addressOf.done(recorded.change), { replace: true }));
  };
  const pressCommit = (): void => void commit();
  useFunctionKeys({ Escape: leave, F4: pressCommit });

  return (
    <Screen title={handOver.title} about={handOver.parcels(subjects.length)} focusTitle={false}>
      <ParcelsInHand
        taken={taken}
        onAdd={add}
        onShown={(parcel) => setShown((before) => new Map(before).set(parcel.subject, parcel))}
        onRemove={(subject) => setTaken(withoutParcel(taken, subject))}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          pressCommit();
        }}
        style={{ display: 'contents' }}
      >
        <RecipientFields draft={draft} onChange={change} />
        <ProofFields draft={draft} onChange={change} />
        {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
        <Review draft={draft} count={subjects.length} missing={missing} />
        <Actions>
          <ActionButton tone="main" submits hint="F4" disabled={!ready || act.busy}>
            {act.busy ? handOver.working : handOver.commit}
          </ActionButton>
          <ActionButton onPress={leave} hint="Esc">
            {words.shell.cancel}
          </ActionButton>
        </Actions>
      </form>
    </Screen>
  );
}

/** A question made anew at every key would let go of the guard and take it again. */
function useLeaveQuestion(holds: boolean): LeaveQuestion | null {
  const { handOver } = useLaterWords().tasks;
  return useMemo(
    () => (holds ? { question: handOver.leave, stay: handOver.leaveNo, leave: handOver.leaveYes } : null),
    [holds, handOver],
  );
}
