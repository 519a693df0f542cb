/** When the status line turns amber or red: by the age of what waits, because a count says nothing about danger. */

export type StatusAge = 'calm' | 'late' | 'very-late';

const DAY = 24 * 3_600_000;

/** What waits longest counts; with nothing waiting, an office that heard nothing for days is late as well. */
export function statusAge(
  status: { readonly oldestPendingAt: number | null; readonly lastSuccessAt: number | null },
  now: number,
): StatusAge {
  const since = Math.min(status.oldestPendingAt ?? now, status.lastSuccessAt ?? now);
  if (now - since >= 3 * DAY) return 'very-late';
  return now - since >= DAY ? 'late' : 'calm';
}
