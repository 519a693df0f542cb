/**
 * Which business day a clerk's work belongs to. Proposed once, when the session opens, from Havana's calendar date;
 * from then on it is the label in the session, whatever the clock does.
 */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';

export type ProposedDay =
  | { readonly kind: 'taken'; readonly day: BusinessDay }
  /** Nobody checked the clock, and it is far ahead of the last day worked or there is none (`last` null): a person confirms. */
  | { readonly kind: 'confirm'; readonly proposed: BusinessDay; readonly last: BusinessDay | null };

/** A closed office over a long holiday comes back within a week; a flat clock battery does not. */
const DAYS_TAKEN_SILENTLY = 7;

const havana = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Havana',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Havana's calendar date at this wall time, YYYYMMDD. */
export function havanaDate(wallMs: number): BusinessDay {
  const parts = new Map(havana.formatToParts(wallMs).map(({ type, value }) => [type, value]));
  return Number(`${parts.get('year')}${parts.get('month')}${parts.get('day')}`) as BusinessDay;
}

/** Havana's date by a clock nobody checked, but never before the last day known of this office: one set back opens no day a second time. */
export function businessDayFor(lastDay: BusinessDay | null, wallMs: number): BusinessDay {
  const today = havanaDate(wallMs);
  return lastDay !== null && lastDay > today ? lastDay : today;
}

/** True once Havana's calendar has left the day of a turn that is still open. */
export const isDayOver = (day: BusinessDay, wallMs: number): boolean => havanaDate(wallMs) > day;

/**
 * `isClockChecked`: compared with the central within 24 hours; then the calendar decides alone, or a day that a wrong clock
 * once opened ahead would hold the office for months. `confirmed`: the day a person already said yes to.
 */
export function proposeDay(
  lastDay: BusinessDay | null,
  wallMs: number,
  isClockChecked: boolean,
  confirmed: BusinessDay | null,
): ProposedDay {
  if (isClockChecked) return { kind: 'taken', day: havanaDate(wallMs) };
  const day = businessDayFor(lastDay, wallMs);
  const isPlain = lastDay !== null && daysBetween(lastDay, day) <= DAYS_TAKEN_SILENTLY;
  return isPlain || confirmed === day ? { kind: 'taken', day } : { kind: 'confirm', proposed: day, last: lastDay };
}

const daysBetween = (from: BusinessDay, to: BusinessDay): number => (utcMidnight(to) - utcMidnight(from)) / 86_400_000;

const utcMidnight = (day: BusinessDay): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
