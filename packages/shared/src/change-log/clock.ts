/**
 * The hybrid logical clock as pure functions: labels for people, never a reason to prefer a fact.
 * A local stamp never fails because of time; a foreign one never drags this device more than five minutes ahead.
 */
import type { ClockTrust } from '../custody/author.ts';

export interface Stamp {
  /** Milliseconds since 1970, below 2^48. */
  readonly ms: number;
  /** Counts within one millisecond, below 2^16. */
  readonly counter: number;
}

export const FIRST_STAMP: Stamp = { ms: 0, counter: 0 };
const LAST_MS = 2 ** 48 - 1;
const LAST_COUNTER = 2 ** 16 - 1;
const FIVE_MINUTES = 5 * 60_000;
const ONE_DAY = 24 * 3_600_000;

/** The stamp after `last` at wall time `wallMs`: always later than `last`, whatever the wall says. */
export function tick(last: Stamp, wallMs: number): Stamp {
  const wall = asMs(wallMs);
  if (wall > last.ms) return { ms: wall, counter: 0 };
  if (last.counter < LAST_COUNTER) return { ms: last.ms, counter: last.counter + 1 };
  return last.ms < LAST_MS ? { ms: last.ms + 1, counter: 0 } : last;
}

/** What a foreign stamp does to ours: it may pull us forward, at most five minutes beyond our own wall clock. */
export function witness(last: Stamp, foreign: Stamp, wallMs: number): Stamp {
  const limit = asMs(wallMs) + FIVE_MINUTES;
  if (foreign.ms > limit || compareStamps(foreign, last) <= 0) return last;
  return foreign;
}

export const compareStamps = (a: Stamp, b: Stamp): number => a.ms - b.ms || a.counter - b.counter;

/**
 * How far the wall clock is trusted. `sinceCheck` is the time in ms since it was last compared with the central and
 * found within five minutes, null if never; a clock seen going back is trusted not at all until the next check.
 */
export function clockTrust(sinceCheck: number | null, wentBack: boolean): ClockTrust {
  if (wentBack) return 0;
  if (sinceCheck === null || sinceCheck < 0 || sinceCheck > ONE_DAY) return 1;
  return sinceCheck <= FIVE_MINUTES ? 3 : 2;
}

function asMs(wallMs: number): number {
  if (!Number.isFinite(wallMs)) return 0;
  return Math.min(LAST_MS, Math.max(0, Math.trunc(wallMs)));
}
