/** A clock far ahead of the last day worked, or that nobody ever checked, would date a whole day's acts wrongly: a person looks at a calendar first. */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';

export interface ConfirmDayProps {
  readonly proposed: BusinessDay;
  /** Null on a device where nobody has worked yet. */
  readonly last: BusinessDay | null;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function ConfirmDay({ proposed, last, busy, onYes, onNo }: ConfirmDayProps) {
  const { words, format } = useSpeech();
  const { signIn } = words.shell;
  const [wrong, setWrong] = useState(false);
  return (
    <Screen title={signIn.confirmDayTitle}>
      <NoticeBox
        tone="warn"
        what={
          last === null
            ? signIn.confirmFirstDay(format.day(proposed))
            : signIn.confirmDay(format.day(proposed), format.day(last))
        }
        why={last === null ? signIn.confirmFirstDayWhy : signIn.confirmDayWhy}
      />
      {wrong && <NoticeBox tone="bad" what={signIn.fixClock} />}
      <Actions>
        <ActionButton tone="main" onPress={onYes} disabled={busy}>
          {signIn.confirmDayYes(format.day(proposed))}
        </ActionButton>
        <ActionButton onPress={wrong ? onNo : () => setWrong(true)}>
          {wrong ? words.shell.back : signIn.confirmDayNo}
        </ActionButton>
      </Actions>
    </Screen>
  );
}
