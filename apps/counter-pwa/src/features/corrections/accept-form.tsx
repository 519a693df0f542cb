/** Accepting: where the parcel is now and would be, and a second press on which own act is then taken back. */
import { decideAccept } from '@ventanilla/shared/src/custody/acts/answer-correction.ts';
import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { useState } from 'react';
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sound } from '../../ui/tones.ts';
import { explainRefusal, explainRefused } from '../../wording/explain-refusal.ts';
import { sayFact, sayWhere } from '../../wording/say-parcel.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { asIfAccepted } from './as-if-accepted.ts';

export interface AcceptFormProps {
  readonly view: CorrectionView;
  readonly here: Here;
  /** The correction is about to be listed elsewhere, and whatever had the focus in it. */
  readonly onAccepted: () => void;
}

export function AcceptForm({ view, here, onAccepted }: AcceptFormProps) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { corrections: words } = later;
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const { proposal, about, parcel } = view;
  const command = { kind: 'accept', proposal: proposal.id } as const;
  const decided = decideAccept(parcel, command, here);
  if (!decided.ok) return <NoticeBox tone="bad" {...explainRefusal(speech, later, decided.error)} />;

  const accept = async (): Promise<void> => {
    const recorded = await act.send({ kind: 'correct', subject: parcel.subject, command }, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded !== null) onAccepted();
  };
  return (
    <>
      <Facts
        pairs={[
          [words.now, sayState(speech, parcel)],
          [words.after, sayState(speech, asIfAccepted(parcel, view))],
        ]}
      />
      {asked && <NoticeBox tone="warn" what={words.willAccept(sayFact(speech, about))} />}
      {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
      <Actions>
        {asked ? (
          <>
            <ActionButton tone="grave" onPress={() => void accept()} disabled={act.busy}>
              {words.confirm}
            </ActionButton>
            <ActionButton onPress={() => setAsked(false)}>{speech.words.shell.cancel}</ActionButton>
          </>
        ) : (
          <ActionButton tone="main" onPress={() => setAsked(true)}>
            {words.commitAccept}
          </ActionButton>
        )}
      </Actions>
    </>
  );
}

function sayState(speech: Speech, parcel: Parcel): string {
  const where = sayWhere(speech, parcel);
  return parcel.case === null ? where : `${where}, ${speech.words.parcel.underReview}`;
}
