/** Whether a turn goes on: over a blackout with forty people waiting, yes; after a walk away from the counter, no. */

const KEPT_MS = 5 * 60_000;

/**
 * Times in ms by the device's wall clock. The clock may be put right by moments either way; one that was set back by
 * more than the whole time proves nothing, so the PIN is asked for.
 */
export const isSessionKept = (lastActivityAt: number, wallMs: number): boolean =>
  Math.abs(wallMs - lastActivityAt) <= KEPT_MS;
