/** Slows down whoever guesses enrolment codes: after thirty wrong ones in ten minutes the address waits, longer each time. */

export interface WrongTries {
  /** Milliseconds to wait before the next try; 0 when none. */
  readonly waitMs: (address: string, nowMs: number) => number;
  readonly count: (address: string, nowMs: number) => void;
}

interface Tally {
  readonly tries: number;
  readonly sinceMs: number;
  readonly blockedUntilMs: number;
  readonly blocks: number;
}

const ALLOWED = 30;
const WINDOW_MS = 10 * 60_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** In memory only, and bounded: a guesser with many addresses must not fill it. The oldest is forgotten first. */
const REMEMBERED = 10_000;

export function countWrongTries(): WrongTries {
  const tallies = new Map<string, Tally>();
  return {
    waitMs: (address, nowMs) => Math.max(0, (tallies.get(address)?.blockedUntilMs ?? 0) - nowMs),
    count: (address, nowMs) => {
      const next = nextTally(tallies.get(address), nowMs);
      tallies.delete(address);
      tallies.set(address, next);
      for (const oldest of tallies.keys()) {
        if (tallies.size <= REMEMBERED) break;
        tallies.delete(oldest);
      }
    },
  };
}

function nextTally(last: Tally | undefined, nowMs: number): Tally {
  if (!last || nowMs - Math.max(last.sinceMs, last.blockedUntilMs) > WINDOW_MS) {
    return { tries: 1, sinceMs: nowMs, blockedUntilMs: 0, blocks: 0 };
  }
  const tries = last.tries + 1;
  if (tries <= ALLOWED) return { ...last, tries };
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** last.blocks);
  return { tries: 0, sinceMs: nowMs, blockedUntilMs: nowMs + wait, blocks: last.blocks + 1 };
}
