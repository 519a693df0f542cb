/** How old something is, in whole days, as seen from now: a figure to read, from which nothing follows. */
const DAY_MS = 24 * 3_600_000;

/** `at` and `now` in milliseconds since 1970; a stamp from a clock that runs ahead is no days old. */
export const ageInDays = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / DAY_MS));
