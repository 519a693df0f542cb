/** The PIN, by keyboard or by finger. What goes wrong is said with what to do; a wait counts down on the screen. */
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { StaffMember } from '@ventanilla/shared/src/sync/reference.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SignInAnswer } from '../../log/sign-in-answer.ts';
import { useLog } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { useClock } from '../../ui/now.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { ConfirmDay } from './confirm-day.tsx';
import { explainSignIn } from './explain-sign-in.ts';
import style from './pin-pad.module.css';

export interface PinPadProps {
  readonly member: StaffMember;
  readonly staff: StaffNumber;
  readonly onBack: () => void;
}

const LONGEST_PIN = 12;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

export function PinPad({ member, staff, onBack }: PinPadProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { signIn } = words.shell;
  const log = useLog();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SignInAnswer | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const left = useSecondsUntil(answer !== null && 'until' in answer ? answer.until : null);

  const enter = async (dayConfirmed?: BusinessDay): Promise<void> => {
    if (pin === '' || busy) return;
    setBusy(true);
    const given = await log.signIn(staff, pin, dayConfirmed);
    setBusy(false);
    setAnswer(given);
    if (given.kind !== 'confirm-day') setPin('');
    field.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void enter();
  };

  if (answer?.kind === 'confirm-day') {
    return <ConfirmDay {...answer} busy={busy} onYes={() => void enter(answer.proposed)} onNo={onBack} />;
  }
  const problem = answer === null ? null : explainSignIn(speech, answer, member.role, left);
  return (
    <Screen title={signIn.pinOf(member.name)} about={words.shell.roles[member.role]} focusTitle={false}>
      <form className={style.form} onSubmit={submit}>
        <input
          ref={field}
          className={style.pin}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          aria-label={signIn.pin}
          value={pin}
          maxLength={LONGEST_PIN}
          onChange={(event) => setPin(event.target.value.replace(/[^0-9]/g, ''))}
          // biome-ignore lint/a11y/noAutofocus: the screen asks for nothing else
          autoFocus
        />
        <div className={style.problem}>{problem !== null && <NoticeBox tone="bad" {...problem} />}</div>
        <div className={style.pad}>
          {DIGITS.map((digit) => (
            <button
              key={digit}
              type="button"
              aria-label={signIn.digit(digit)}
              onClick={() => setPin((pin + digit).slice(0, LONGEST_PIN))}
            >
              {digit}
            </button>
          ))}
          <button type="button" className={style.erase} onClick={() => setPin(pin.slice(0, -1))}>
            {signIn.erase}
          </button>
        </div>
        <div className={style.actions}>
          <Actions>
            <ActionButton tone="main" submits disabled={busy || pin === '' || left > 0}>
              {busy ? signIn.working : signIn.enter}
            </ActionButton>
            <ActionButton onPress={onBack}>{signIn.other}</ActionButton>
          </Actions>
        </div>
      </form>
    </Screen>
  );
}

/** Counts down once a second; zero when there is nothing to wait for. */
function useSecondsUntil(until: number | null): number {
  const clock = useClock();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const count = (): void => setLeft(until === null ? 0 : Math.max(0, Math.ceil((until - clock()) / 1000)));
    count();
    if (until === null) return;
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [until, clock]);
  return left;
}
