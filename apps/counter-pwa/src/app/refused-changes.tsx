/** The records the central did not simply accept: which one, why, and what to do. */
import type { NotPlainlyAccepted } from '../log/read/read-status.ts';
import { NoticeBox } from '../ui/notice-box.tsx';
import { showNumber } from '../wording/show-number.ts';
import { useSpeech } from '../wording/speech.tsx';

export function RefusedChanges({ refused }: { readonly refused: readonly NotPlainlyAccepted[] }) {
  const { words, when } = useSpeech();
  const { panel, verdicts } = words.status;
  return (
    <section aria-label={panel.answers}>
      <h3>{panel.answers}</h3>
      {refused.length === 0 && <p>{panel.noAnswers}</p>}
      {refused.map(({ id, verdict, change }) => (
        <NoticeBox key={id} tone={verdict === 'accepted-with-case' ? 'note' : 'warn'} {...verdicts[verdict]}>
          <p>
            {panel.changeNumber(id)}
            {change !== null &&
              ` · ${when(change.author.at)} · ${change.subjects.map(({ parcel }) => showNumber(parcel)).join(', ')}`}
          </p>
        </NoticeBox>
      ))}
    </section>
  );
}
