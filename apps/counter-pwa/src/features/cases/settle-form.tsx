/** The settlement: which side stands, and how the person came to know. The other side stays in the log. */
import type { Side } from '@ventanilla/shared/src/custody/acts/settle.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { SETTLEMENT_GROUNDS, type SettlementGrounds } from '@ventanilla/shared/src/custody/kinds/settled.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { Choices } from '../../ui/choices.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sound } from '../../ui/tones.ts';
import { explainAnswer } from '../../wording/explain-refusal.ts';
import { sayDeed } from '../../wording/say-parcel.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './case-card.module.css';
import { letterOf } from './letter-of.ts';

export function SettleForm({ parcel, sides }: { readonly parcel: Parcel; readonly sides: readonly Side[] }) {
  const speech = useSpeech();
  const { cases } = useLaterWords().reports;
  const act = useAct();
  const [stands, setStands] = useState<ChangeId | null>(null);
  const [grounds, setGrounds] = useState<SettlementGrounds | null>(null);

  const settle = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (stands === null || grounds === null) return;
    const command = { kind: 'settle', subject: parcel.subject, command: { kind: 'settle', stands, grounds } } as const;
    const recorded = await act.send(command, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
  };

  return (
    <form className={style.form} onSubmit={(event) => void settle(event)}>
      <Choices
        legend={cases.stands}
        choices={sides.map(({ fact }, place) => ({
          value: fact.id,
          label: cases.side(letterOf(place)),
          hint: sayDeed(speech, fact),
        }))}
        chosen={stands}
        onChoose={setStands}
      />
      <Choices
        legend={cases.grounds}
        choices={SETTLEMENT_GROUNDS.map((value) => ({ value, label: cases.groundsList[value] }))}
        chosen={grounds}
        onChoose={setGrounds}
      />
      <p>{cases.keptNote}</p>
      {act.problem !== null && <NoticeBox tone="bad" {...explainAnswer(speech, act.problem)} />}
      <Actions>
        <ActionButton tone="main" submits disabled={stands === null || grounds === null || act.busy}>
          {cases.commit}
        </ActionButton>
      </Actions>
      {(stands === null || grounds === null) && <p role="status">{cases.choose}</p>}
    </form>
  );
}
