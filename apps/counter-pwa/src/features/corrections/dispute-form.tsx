/** Disputing: the grounds the office has for its act, and its own words where the grounds do not say it all. */
import { DISPUTE_GROUNDS, type DisputeGrounds } from '@ventanilla/shared/src/custody/kinds/correction-disputed.ts';
import { type FormEvent, useState } from 'react';
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { Choices } from '../../ui/choices.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sound } from '../../ui/tones.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './corrections.module.css';
import { RemarkField } from './remark-field.tsx';

export function DisputeForm({ view: { proposal, parcel } }: { readonly view: CorrectionView }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { corrections: words } = later;
  const act = useAct();
  const [grounds, setGrounds] = useState<DisputeGrounds | null>(null);
  const [remark, setRemark] = useState('');

  const dispute = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (grounds === null) return;
    const command = { kind: 'dispute', proposal: proposal.id, grounds, remark } as const;
    const recorded = await act.send({ kind: 'correct', subject: parcel.subject, command }, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
  };
  return (
    <form className={style.body} onSubmit={(event) => void dispute(event)}>
      <Choices
        legend={words.grounds}
        choices={DISPUTE_GROUNDS.map((value) => ({ value, label: words.groundsList[value] }))}
        chosen={grounds}
        onChoose={setGrounds}
      />
      <RemarkField value={remark} onChange={setRemark} />
      {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
      <Actions>
        <ActionButton tone="main" submits disabled={grounds === null || act.busy}>
          {words.commitDispute}
        </ActionButton>
      </Actions>
      {grounds === null && <p role="status">{words.chooseGrounds}</p>}
    </form>
  );
}
