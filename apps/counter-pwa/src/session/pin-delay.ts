/** How long wrong PINs keep a clerk waiting: three are free, then 30 s, 60 s, 120 s … up to an hour. */
import type { WrongPins } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';

const FREE_TRIES = 3;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 60 * 60_000;

/** Wall time in ms before which no PIN is looked at; null when the next try may come at once. */
export function waitUntil(attempts: WrongPins | null): number | null {
  if (!attempts || attempts.wrong < FREE_TRIES) return null;
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts.wrong - FREE_TRIES));
  return attempts.lastAt + delay;
}

/** A clock set back would stretch the wait without end: it is then counted from now. */
export const countedFromNow = (attempts: WrongPins, wallMs: number): WrongPins =>
  wallMs < attempts.lastAt ? { ...attempts, lastAt: wallMs } : attempts;
