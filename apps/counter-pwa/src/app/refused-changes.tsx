/** The records the central did not simply accept: which one, why, and what to do. */
import type { NotPlainlyAccepted } from '../log/read/read-status.ts';
import { NoticeBox } from '../ui/notice-box.tsx';
import { explainOutcome } from '../wording/explain-outcome.ts';
import { showNumber } from '../wording/show-number.ts';
import { useSpeech } from '../wording/speech.tsx';
import { useLaterWords } from '../wording/use-later-words.ts';

export function RefusedChanges({ refused }: { readonly refused: readonly NotPlainlyAccepted[] }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { panel } = later.device;
  return (
    <section aria-label={panel.answers}>
      <h3>{panel.answers}</h3>
      {refused.length === 0 && <p>{panel.noAnswers}</p>}
      {refused.map(({ id, verdict, reason, change }) => (
        <NoticeBox
          key={id}
          tone={verdict === 'accepted-with-case' ? 'note' : 'warn'}
          {...explainOutcome(speech, later, verdict, reason)}
        >
          <p>
            {[
              panel.changeNumber(id),
              ...(change === null ? [] : [speech.when(change.author.at)]),
              // A turn that was opened is a record too, and of no parcel.
              ...(change?.subjects.map(({ parcel }) => showNumber(parcel)) ?? []),
            ].join(' · ')}
          </p>
        </NoticeBox>
      ))}
    </section>
  );
}
