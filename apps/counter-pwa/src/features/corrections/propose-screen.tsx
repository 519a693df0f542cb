/** Proposing a correction: which act of which office, and why. It changes nothing; the other office reads it and decides. */
import { decidePropose } from '@ventanilla/shared/src/custody/acts/propose-correction.ts';
import { type ChangeId, parseChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { CORRECTION_REASONS, type CorrectionReason } from '@ventanilla/shared/src/custody/kinds/correction-proposed.ts';
import { findFact } from '@ventanilla/shared/src/custody/parcel.ts';
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
import { sayFact } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './corrections.module.css';
import { RemarkField } from './remark-field.tsx';

export function ProposeScreen() {
  const about = parseChangeId(useAddressParam('registro') ?? '');
  const subject = parseSubject(useAddressParam('envio') ?? '');
  if (!about.ok || !subject.ok) return <Redirect to={PATHS.counter} />;
  return <Proposing key={about.value} about={about.value} subject={subject.value} />;
}

function Proposing({ about, subject }: { readonly about: ChangeId; readonly subject: ParcelSubject }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { propose, reasons, act: actLabel } = later.corrections;
  const [, navigate] = useLocation();
  const act = useAct();
  const session = useSession();
  const parcel = useParcel(subject)?.parcel;
  const [reason, setReason] = useState<CorrectionReason | null>(null);
  const [remark, setRemark] = useState('');
  // Once sent the answer speaks: by then the proposal stands in the log, and would be refused as a second one.
  const [sent, setSent] = useState(false);
  const leave = (): void => navigate(addressOf.parcel(subject, 'key'));
  useFunctionKeys({ Escape: leave });
  if (parcel === undefined || !session || speech.names.here === null) return null;

  const commit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason === null) return;
    setSent(true);
    const command = { kind: 'propose', about, reason, remark } as const;
    const recorded = await act.send({ kind: 'correct', subject, command }, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded !== null) navigate(addressOf.parcel(subject, 'key'), { replace: true });
  };
  const here = { office: speech.names.here, clerk: session.staff, role: session.role };
  // The remark is judged when it is sent: nobody is told that it is too long while still writing it.
  const decided = decidePropose(parcel, { kind: 'propose', about, reason: reason ?? 'other-parcel', remark: '' }, here);
  const fact = findFact(parcel, about);
  if (fact === undefined || (!decided.ok && !sent)) {
    const why = decided.ok ? ({ kind: 'unknown-act', of: about } as const) : decided.error;
    return (
      <Screen title={propose.title} about={showNumber(subject)}>
        <NoticeBox tone="bad" {...explainRefusal(speech, later, why)} />
        <Actions>
          <ActionButton tone="main" onPress={leave} hint="Esc">
            {speech.words.shell.back}
          </ActionButton>
        </Actions>
      </Screen>
    );
  }
  return (
    <Screen title={propose.title} about={showNumber(subject)}>
      <form className={style.body} onSubmit={(event) => void commit(event)}>
        <Facts
          pairs={[
            [propose.to, speech.names.office(fact.author.office)],
            [actLabel, sayFact(speech, fact)],
          ]}
        />
        <p>{propose.effect}</p>
        <Choices
          legend={propose.why}
          choices={CORRECTION_REASONS.map((value) => ({ value, label: reasons[value] }))}
          chosen={reason}
          onChoose={setReason}
        />
        <RemarkField value={remark} onChange={setRemark} />
        <p>{propose.note}</p>
        {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
        <Actions>
          <ActionButton tone="main" submits disabled={reason === null || act.busy}>
            {propose.commit}
          </ActionButton>
          <ActionButton onPress={leave} hint="Esc">
            {propose.keep}
          </ActionButton>
        </Actions>
        {reason === null && <p role="status">{propose.missing}</p>}
      </form>
    </Screen>
  );
}
