/** The second road, for days without a line: a file out to the central on a stick, and its receipt back in. */
import { useRef, useState } from 'react';
import type { ExportAnswer, ImportAnswer } from '../log/carry-answers.ts';
import { useLog } from '../log/use-log.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { Actions } from '../ui/actions.tsx';
import { NoticeBox } from '../ui/notice-box.tsx';
import type { CarryWords } from '../wording/es/carry.ts';
import { explainBrought, explainMade, explainNoFile } from '../wording/explain-carry.ts';
import { useLaterWords } from '../wording/use-later-words.ts';

type Errand =
  | { readonly state: 'idle' | 'making' | 'reading' }
  | { readonly state: 'made'; readonly answer: ExportAnswer }
  | { readonly state: 'brought'; readonly answer: ImportAnswer };

export function CarryFiles() {
  const { carry } = useLaterWords();
  const log = useLog();
  const picker = useRef<HTMLInputElement>(null);
  const [errand, setErrand] = useState<Errand>({ state: 'idle' });
  const isBusy = errand.state === 'making' || errand.state === 'reading';

  const make = async (): Promise<void> => {
    setErrand({ state: 'making' });
    const answer = await log.exportFile();
    if (answer.ok) download(answer.value.name, answer.value.content);
    setErrand({ state: 'made', answer });
  };
  const bring = async (file: File): Promise<void> => {
    setErrand({ state: 'reading' });
    setErrand({ state: 'brought', answer: await log.importFile(file) });
  };

  return (
    <section aria-label={carry.title}>
      <h3>{carry.title}</h3>
      <p>{carry.intro}</p>
      <Outcome errand={errand} carry={carry} />
      <Actions>
        <ActionButton onPress={() => void make()} disabled={isBusy}>
          {errand.state === 'making' ? carry.making : carry.take}
        </ActionButton>
        <ActionButton onPress={() => picker.current?.click()} disabled={isBusy}>
          {errand.state === 'reading' ? carry.reading : carry.bring}
        </ActionButton>
      </Actions>
      <input
        ref={picker}
        type="file"
        accept=".vnt"
        aria-label={carry.acuse}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Emptied, so that the same file may be chosen again after it was copied anew.
          if (file) void bring(file).finally(() => Object.assign(currentTarget, { value: '' }));
        }}
      />
    </section>
  );
}

function Outcome({ errand, carry }: { readonly errand: Errand; readonly carry: CarryWords }) {
  if (errand.state === 'made') {
    const { answer } = errand;
    return answer.ok ? (
      <NoticeBox tone="good" {...explainMade(carry, answer.value)} />
    ) : (
      <NoticeBox tone="bad" {...explainNoFile(carry, answer.error)} />
    );
  }
  if (errand.state === 'brought') {
    const { answer } = errand;
    return answer.ok ? (
      <NoticeBox tone="good" {...explainBrought(carry, answer.value)} />
    ) : (
      <NoticeBox tone="bad" {...explainNoFile(carry, answer.error)} />
    );
  }
  return null;
}

/** The address stays good until the page is left: a browser may ask the person first where to put the file. */
function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
}
