/** Times, days, numbers and weights as a counter reads them. Always in Havana's time, whatever zone the machine is set to. */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { type Language, LOCALES } from './language.ts';

const ZONE = 'America/Havana';

export interface Format {
  readonly locale: string;
  /** A moment as seen from now: `hoy 10:42`, `ayer 16:40`, `3 nov 16:40`. */
  readonly when: (ms: number, now: number) => string;
  /** A moment in full, for paper. */
  readonly fullDate: (ms: number) => string;
  readonly day: (day: BusinessDay) => string;
  readonly number: (value: number) => string;
  readonly weight: (grams: number) => string;
}

export function formatIn(language: Language): Format {
  const locale = LOCALES[language];
  const inHavana = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  const clock = inHavana({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortDate = inHavana({ day: 'numeric', month: 'short' });
  const otherYear = inHavana({ day: 'numeric', month: 'short', year: 'numeric' });
  const full = inHavana({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const dayName = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' });
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  return {
    locale,
    when: (ms, now) => {
      const days = havanaDay(now) - havanaDay(ms);
      if (days === 0 || days === 1) return `${relative.format(-days, 'day')} ${clock.format(ms)}`;
      return `${(days > 0 && days < 300 ? shortDate : otherYear).format(ms)} ${clock.format(ms)}`;
    },
    fullDate: (ms) => full.format(ms),
    // The label is a date without a zone: noon UTC is that date whatever Havana's clocks do that night.
    day: (day) => dayName.format(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100, 12)),
    number: (value) => digits.format(value),
    weight: (grams) => (grams < 1000 ? `${digits.format(grams)} g` : `${digits.format(grams / 1000)} kg`),
  };
}

/** Calendar days since 1970 as Havana counts them. */
function havanaDay(ms: number): number {
  const [year = 0, month = 1, day = 1] = CALENDAR.format(ms).split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

const CALENDAR = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
