/** What offices ask of each other: of this office, and by it. Each with its age and what became of it; nothing presses. */
import type { Here } from '@ventanilla/shared/src/custody/acts/here.ts';
import { isOpen } from '@ventanilla/shared/src/custody/corrections.ts';
import { useRef } from 'react';
import { useCorrections, useSession } from '../../log/live.ts';
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { CorrectionCard } from './correction-card.tsx';
import style from './corrections.module.css';

export function CorrectionsScreen() {
  const { names } = useSpeech();
  const { corrections: words } = useLaterWords();
  const session = useSession();
  const all = useCorrections();
  const title = useRef<HTMLHeadingElement>(null);
  if (all === undefined || !session || names.here === null) return null;
  const here = { office: names.here, clerk: session.staff, role: session.role };
  const asked = all.filter(({ about }) => about.author.office === here.office);
  const own = all.filter(({ proposal }) => proposal.author.office === here.office);
  const open = [...asked, ...own].filter(isOpen);
  const group = { here, onMoved: () => title.current?.focus() };
  return (
    <Screen title={words.title} about={words.about(open.length)} width="wide" titleRef={title}>
      {asked.length + own.length === 0 ? (
        <NoticeBox tone="good" what={words.none} why={words.noneWhy} />
      ) : (
        <NoticeBox tone="note" what={words.rule} />
      )}
      {asked.length > 0 && <Group {...group} title={words.asked} corrections={asked} />}
      {own.length > 0 && <Group {...group} title={words.own} corrections={own} />}
    </Screen>
  );
}

interface GroupProps {
  readonly title: string;
  readonly corrections: readonly CorrectionView[];
  readonly here: Here;
  /** A card is about to go to another place, and whatever had the focus in it. */
  readonly onMoved: () => void;
}

function Group({ title, corrections, here, onMoved }: GroupProps) {
  const { corrections: words } = useLaterWords();
  const sorted = [...corrections].sort(oldestFirst);
  const closed = sorted.filter((one) => !isOpen(one));
  const card = (view: CorrectionView) => (
    <CorrectionCard key={view.proposal.id} view={view} here={here} onMoved={onMoved} />
  );
  return (
    <section className={style.group} aria-label={title}>
      <h2>{title}</h2>
      {sorted.filter(isOpen).map(card)}
      {closed.length > 0 && (
        <details>
          <summary className={style.closed}>{words.closed(closed.length)}</summary>
          <div className={style.group}>{closed.map(card)}</div>
        </details>
      )}
    </section>
  );
}

const oldestFirst = (a: CorrectionView, b: CorrectionView): number =>
  a.proposal.author.at - b.proposal.author.at || (a.proposal.id < b.proposal.id ? -1 : 1);
