/** The time for screens that show ages. It is handed in from the root and moves on every half minute. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Now = createContext(0);
const Clock = createContext<() => number>(() => 0);
const STEP_MS = 30_000;

export function NowProvider({ clock, children }: { readonly clock: () => number; readonly children: ReactNode }) {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), STEP_MS);
    const wake = (): void => setNow(clock());
    // A tab that slept would go on showing yesterday's ages until its next step.
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [clock]);
  return (
    <Clock value={clock}>
      <Now value={now}>{children}</Now>
    </Clock>
  );
}

/** Milliseconds since 1970 by the device's clock, at most half a minute old. */
export const useNow = (): number => useContext(Now);

/** For what must not be half a minute old: a countdown, the time on a slip. */
export const useClock = (): (() => number) => useContext(Clock);
