/** The settlement: which side stands, how the person came to know, and a second press on what will then hold. The other side stays in the log. */
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
import type { LaterWords } from '../../wording/es-later.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { sayCustodian, sayDeed } from '../../wording/say-parcel.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './case-card.module.css';
import { letterOf } from './letter-of.ts';

export interface SettleFormProps {
  readonly parcel: Parcel;
  readonly sides: readonly Side[];
  readonly onSettled: () => void;
}

export function SettleForm({ parcel, sides, onSettled }: SettleFormProps) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { cases } = later.reports;
  const act = useAct();
  const [stands, setStands] = useState<ChangeId | null>(null);
  const [grounds, setGrounds] = useState<SettlementGrounds | null>(null);
  const [asked, setAsked] = useState(false);
  const chosen = sides.find(({ fact }) => fact.id === stands);

  const settle = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (stands === null || grounds === null) return;
    if (!asked) {
      setAsked(true);
      return;
    }
    const command = { kind: 'settle', subject: parcel.subject, command: { kind: 'settle', stands, grounds } } as const;
    const recorded = await act.send(command, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded !== null) onSettled();
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
        onChoose={(side) => {
          setStands(side);
          setAsked(false);
        }}
      />
      <Choices
        legend={cases.grounds}
        choices={SETTLEMENT_GROUNDS.map((value) => ({ value, label: cases.groundsList[value] }))}
        chosen={grounds}
        onChoose={setGrounds}
      />
      <p>{cases.keptNote}</p>
      {asked && chosen !== undefined && <NoticeBox tone="warn" what={sayWhatWillHold(speech, cases, chosen)} />}
      {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
      <Actions>
        <ActionButton tone="main" submits disabled={stands === null || grounds === null || act.busy}>
          {asked ? cases.confirm : cases.commit}
        </ActionButton>
        {asked && <ActionButton onPress={() => setAsked(false)}>{speech.words.shell.cancel}</ActionButton>}
      </Actions>
      {(stands === null || grounds === null) && <p role="status">{cases.choose}</p>}
    </form>
  );
}

function sayWhatWillHold(speech: Speech, cases: LaterWords['reports']['cases'], { fact, custodian }: Side): string {
  const leaves = sayCustodian(speech, custodian);
  return cases.willHold(sayDeed(speech, fact), speech.when(fact.author.at), lowerFirst(leaves));
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
