/** The open cases this office has a part in. A case is a question for people: nobody is blamed by it. */
import { useRef } from 'react';
import { useOpenCases, useSession } from '../../log/live.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { CaseCard } from './case-card.tsx';

export function CasesScreen() {
  const { names } = useSpeech();
  const { cases } = useLaterWords().reports;
  const session = useSession();
  const open = useOpenCases();
  const title = useRef<HTMLHeadingElement>(null);
  if (open === undefined || !session || names.here === null) return null;
  const here = { office: names.here, clerk: session.staff, role: session.role };
  return (
    <Screen title={cases.title} about={cases.count(open.length)} width="wide" titleRef={title}>
      {open.length === 0 ? (
        <NoticeBox tone="good" what={cases.none} why={cases.noneWhy} />
      ) : (
        <NoticeBox tone="note" what={cases.blame} />
      )}
      {open.map(({ parcel }) => (
        <CaseCard key={parcel.subject} parcel={parcel} here={here} onSettled={() => title.current?.focus()} />
      ))}
    </Screen>
  );
}
