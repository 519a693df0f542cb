/** Whether a session survives a restart of the app: after a blackout with forty people waiting, yes; after a walk away, no. */

const KEPT_MS = 5 * 60_000;

/** Times in ms by the device's wall clock. A clock that went back proves nothing, so the PIN is asked for. */
export const isSessionKept = (lastActivityAt: number, wallMs: number): boolean =>
  wallMs >= lastActivityAt && wallMs - lastActivityAt <= KEPT_MS;
