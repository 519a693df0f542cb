/** Havana's calendar date, near enough: five hours behind Greenwich, all year. */
import type { BusinessDay } from '../../custody/author.ts';

const DAY = 24 * 3_600_000;

export function havanaDay(ms: number): BusinessDay {
  // Civil date from days since 1970 (H. Hinnant, "chrono-compatible low-level date algorithms").
  const days = Math.floor((ms - 5 * 3_600_000) / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return ((year + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + day) as BusinessDay;
}
