/** A turn goes on while somebody works, and ends with its day: at the first moment between two acts the clerk is asked to sign in again. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../log/live.ts';
import { useLog } from '../log/use-log.tsx';
import { isDayOver } from '../session/business-day.ts';
import { useClock, useNow } from '../ui/now.tsx';
import { PATHS } from '../wording/addresses.ts';
import { isBetweenActs } from './between-acts.ts';

/** How often a busy counter says so: far below the minutes after which the writer locks it. */
const TELL_MS = 20_000;

export function useOpenTurn(): void {
  const session = useSession() ?? null;
  const log = useLog();
  const clock = useClock();
  const now = useNow();
  const [path] = useLocation();
  const isOpen = session !== null;

  useEffect(() => {
    if (!isOpen) return;
    let told = Number.NEGATIVE_INFINITY;
    const tell = (): void => {
      if (Math.abs(clock() - told) < TELL_MS) return;
      told = clock();
      void log.stillHere();
    };
    for (const kind of HANDS) document.addEventListener(kind, tell, { capture: true });
    return () => {
      for (const kind of HANDS) document.removeEventListener(kind, tell, { capture: true });
    };
  }, [isOpen, log, clock]);

  // What was just handed over still shows its slip: that is no moment to take the screen away.
  const isOver = session !== null && isDayOver(session.day, now) && isBetweenActs(path) && path !== PATHS.done;
  useEffect(() => {
    if (isOver) void log.signOut();
  }, [isOver, log]);
}

/** What a person at the counter does: type, scan, touch, click. */
const HANDS = ['keydown', 'pointerdown'] as const;
