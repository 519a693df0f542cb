/** A browser becomes a device of an office by a one-time code, then asks the browser not to throw its data away. */
import { type FormEvent, useState } from 'react';
import { askToPersist } from '../../log/ask-to-persist.ts';
import type { EnrolRefusal } from '../../log/sync-sentence.ts';
import { useLog } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { explainEnrolment } from '../../wording/explain-enrolment.ts';
import { useSpeech } from '../../wording/speech.tsx';

export interface EnrolScreenProps {
  /** Called when the person has read whether the data is protected. */
  readonly onDone: () => void;
}

type Stage = 'code' | 'working' | 'protected' | 'unprotected';

export function EnrolScreen({ onDone }: EnrolScreenProps) {
  const speech = useSpeech();
  const { enrol: words } = speech.words.shell;
  const log = useLog();
  const [code, setCode] = useState('');
  const [stage, setStage] = useState<Stage>('code');
  const [refusal, setRefusal] = useState<EnrolRefusal | null>(null);
  const [missing, setMissing] = useState(false);

  const protect = async (): Promise<void> => {
    const granted = await askToPersist();
    setStage(granted ? 'protected' : 'unprotected');
    // The footer and the central hear of it with the next exchange, not at the next start.
    void log.syncNow();
  };
  const enrol = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() === '') return;
    setStage('working');
    const enrolled = await log.enrol(code.trim());
    if (enrolled.ok) return protect();
    setRefusal(enrolled.error);
    setStage('code');
  };

  if (stage === 'protected' || stage === 'unprotected') {
    return (
      <Screen title={words.done} key={stage} focusTitle={false}>
        {stage === 'protected' ? (
          <NoticeBox tone="good" what={words.protectedWhat} />
        ) : (
          <NoticeBox tone="warn" what={words.unprotectedWhat} why={words.unprotectedWhy} next={words.unprotectedNext} />
        )}
        <Actions>
          <ActionButton ref={takeFocus} tone="main" onPress={onDone}>
            {stage === 'protected' ? speech.words.shell.goOn : words.goOnUnprotected}
          </ActionButton>
          {stage === 'unprotected' && <ActionButton onPress={() => void protect()}>{words.askAgain}</ActionButton>}
        </Actions>
      </Screen>
    );
  }
  return (
    <Screen title={words.title} focusTitle={false}>
      <p>{words.why}</p>
      <form onSubmit={(event) => void enrol(event)} style={{ display: 'contents' }}>
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={code}
          onChange={setCode}
          size="large"
          maxLength={40}
          capitals
          autoFocus
          error={missing ? words.codeMissing : undefined}
        />
        {refusal !== null && stage === 'code' && <NoticeBox tone="bad" {...explainEnrolment(speech, refusal)} />}
        <Actions>
          <ActionButton tone="main" submits disabled={stage === 'working'}>
            {stage === 'working' ? words.working : words.submit}
          </ActionButton>
        </Actions>
      </form>
    </Screen>
  );
}

/** One function for every drawing: a new one each time would take the focus back at each of them. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();
