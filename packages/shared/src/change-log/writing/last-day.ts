/** The last business day known of this office: what a clock nobody has checked is measured against. */
import type { BusinessDay } from '../../custody/author.ts';

/**
 * The latest of the days, null when there is none. `today` is the day by a clock that can be believed, null where there
 * is no such clock: beyond it nobody has worked yet, so a record from the year 2099 does not carry the office there.
 */
export function lastDayAmong(days: readonly BusinessDay[], today: BusinessDay | null): BusinessDay | null {
  const believed = days.map((day) => (today !== null && day > today ? today : day));
  return believed.reduce<BusinessDay | null>((last, day) => (last === null || day > last ? day : last), null);
}
