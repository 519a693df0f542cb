/** The open cases this office has a part in. A case is a question for people: nobody is blamed by it. */
import { isUnanswered } from '@ventanilla/shared/src/custody/corrections.ts';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useCorrections, useOpenCases, useSession } from '../../log/live.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { PATHS } from '../../wording/addresses.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './case-card.module.css';
import { CaseCard } from './case-card.tsx';

export function CasesScreen() {
  const { names } = useSpeech();
  const { reports, corrections } = useLaterWords();
  const { cases } = reports;
  const session = useSession();
  const open = useOpenCases();
  const all = useCorrections();
  const title = useRef<HTMLHeadingElement>(null);
  if (open === undefined || all === undefined || !session || names.here === null) return null;
  const here = { office: names.here, clerk: session.staff, role: session.role };
  const asked = all.filter((one) => isUnanswered(one) && one.about.author.office === here.office);
  return (
    <Screen title={cases.title} about={cases.count(open.length)} width="wide" titleRef={title}>
      {open.length === 0 ? (
        <NoticeBox tone="good" what={cases.none} why={cases.noneWhy} />
      ) : (
        <NoticeBox tone="note" what={cases.blame} />
      )}
      <p className={style.link}>
        <Link href={PATHS.corrections}>{corrections.link(asked.length)}</Link>
      </p>
      {open.map(({ parcel }) => (
        <CaseCard key={parcel.subject} parcel={parcel} here={here} onSettled={() => title.current?.focus()} />
      ))}
    </Screen>
  );
}
