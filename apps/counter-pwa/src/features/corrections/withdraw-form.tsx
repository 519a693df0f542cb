/** Withdrawing: this office asks no longer. One press is enough, for the same can be proposed again. */
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sound } from '../../ui/tones.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';

export interface WithdrawFormProps {
  readonly view: CorrectionView;
  readonly onWithdrawn: () => void;
}

export function WithdrawForm({ view: { proposal, parcel }, onWithdrawn }: WithdrawFormProps) {
  const speech = useSpeech();
  const later = useLaterWords();
  const act = useAct();
  const withdraw = async (): Promise<void> => {
    const command = { kind: 'withdraw', proposal: proposal.id } as const;
    const recorded = await act.send({ kind: 'correct', subject: parcel.subject, command }, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded !== null) onWithdrawn();
  };
  return (
    <>
      {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
      <Actions>
        <ActionButton onPress={() => void withdraw()} disabled={act.busy}>
          {later.corrections.withdraw}
        </ActionButton>
      </Actions>
    </>
  );
}
