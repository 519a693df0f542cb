/** Taking an act back: what holds before and after in one sentence each, and why. Both facts stay written. */
import { decideReverse } from '@ventanilla/shared/src/custody/acts/reverse.ts';
import { type ChangeId, parseChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { REVERSAL_REASONS, type ReversalReason } from '@ventanilla/shared/src/custody/kinds/reversed.ts';
import { findFact, foldParcel, type Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { type ParcelSubject, parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { type FormEvent, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useParcel, useSession } from '../../log/live.ts';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { sound } from '../../ui/tones.ts';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf, PATHS } from '../../wording/addresses.ts';
import { explainRefusal, explainRefused } from '../../wording/explain-refusal.ts';
import { sayFact, sayWhere } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';

export function UndoScreen() {
  const change = parseChangeId(useAddressParam('registro') ?? '');
  const subject = parseSubject(useAddressParam('envio') ?? '');
  if (!change.ok || !subject.ok) return <Redirect to={PATHS.counter} />;
  return <Undoing key={change.value} of={change.value} subject={subject.value} />;
}

function Undoing({ of, subject }: { readonly of: ChangeId; readonly subject: ParcelSubject }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { undo } = later.tasks;
  const [, navigate] = useLocation();
  const act = useAct();
  const session = useSession();
  const parcel = useParcel(subject)?.parcel;
  const [reason, setReason] = useState<ReversalReason | null>(null);

  const leave = (): void => navigate(addressOf.parcel(subject, 'key'));
  const commit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (parcel === undefined || reason === null) return;
    const recorded = await act.send({ kind: 'reverse', of, command: { kind: 'reverse', of, reason } }, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded === null) return;
    navigate(addressOf.parcel(subject, 'key'), { replace: true });
  };
  useFunctionKeys({ Escape: leave });

  if (parcel === undefined || !session || speech.names.here === null) return null;
  const fact = findFact(parcel, of);
  const here = { office: speech.names.here, clerk: session.staff, role: session.role };
  const refused = decideReverse([parcel], { kind: 'reverse', of, reason: reason ?? 'wrong-act' }, here);
  return (
    <Screen title={undo.title} about={(fact?.together ?? [subject]).map(showNumber).join(', ')}>
      {!refused.ok && act.problem === null && (
        <NoticeBox tone="bad" {...explainRefusal(speech, later, refused.error)} />
      )}
      {fact !== undefined && refused.ok && (
        <form onSubmit={(event) => void commit(event)} style={{ display: 'contents' }}>
          <Facts pairs={[[undo.act, sayFact(speech, fact)]]} />
          <Facts
            pairs={[
              [undo.before, sayState(speech, parcel)],
              [undo.after, sayState(speech, without(parcel, of))],
            ]}
          />
          <Choices
            legend={undo.reason}
            choices={REVERSAL_REASONS.map((value) => ({ value, label: undo.reasons[value] }))}
            chosen={reason}
            onChoose={setReason}
          />
          <p>{undo.note}</p>
          {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
          <Actions>
            <ActionButton tone="grave" submits disabled={reason === null || act.busy}>
              {undo.commit}
            </ActionButton>
            <ActionButton onPress={leave} hint="Esc">
              {undo.keep}
            </ActionButton>
          </Actions>
          {reason === null && <p role="status">{undo.reasonMissing}</p>}
        </form>
      )}
      {!refused.ok && (
        <Actions>
          <ActionButton tone="main" onPress={leave} hint="Esc">
            {speech.words.shell.back}
          </ActionButton>
        </Actions>
      )}
    </Screen>
  );
}

/** Act then reversal is the identity: afterwards the parcel is as if the act had not been written. */
const without = (parcel: Parcel, of: ChangeId): Parcel =>
  foldParcel(
    parcel.subject,
    parcel.facts.filter(({ id }) => id !== of),
  );

function sayState(speech: Speech, parcel: Parcel): string {
  const where = sayWhere(speech, parcel);
  if (parcel.custodian.at !== 'office') return where;
  return `${where} · ${parcel.shelf ?? speech.words.parcel.noShelf}`;
}
