import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { describe, expect, test } from 'vitest';
import { businessDayFor, havanaDate, isDayOver, proposeDay } from './business-day.ts';

const day = (label: number) => label as BusinessDay;
/** Havana is five hours behind Greenwich in winter, four in summer. */
const LATE_EVENING = Date.UTC(2026, 10, 24, 4, 30);

describe('the business day', () => {
  test('is Havana’s calendar date, not Greenwich’s', () => {
    expect(havanaDate(LATE_EVENING)).toBe(20261123);
    expect(havanaDate(Date.UTC(2026, 6, 1, 4, 30))).toBe(20260701);
  });

  test('has a date in the night that has no midnight', () => {
    // Clocks go from 00:00 to 01:00 on the second Sunday of March.
    expect(havanaDate(Date.UTC(2026, 2, 8, 4, 59))).toBe(20260307);
    expect(havanaDate(Date.UTC(2026, 2, 8, 5, 0))).toBe(20260308);
  });

  test('is over when Havana’s calendar has gone on, and not when a clock was set back', () => {
    expect(isDayOver(day(20261123), LATE_EVENING)).toBe(false);
    expect(isDayOver(day(20261123), LATE_EVENING + 3_600_000)).toBe(true);
    expect(isDayOver(day(20261124), LATE_EVENING)).toBe(false);
  });

  test('never lies before the last day of the office', () => {
    expect(businessDayFor(day(20261124), LATE_EVENING)).toBe(20261124);
    expect(businessDayFor(day(20261124), Date.UTC(1970, 0, 1))).toBe(20261124);
    expect(businessDayFor(null, LATE_EVENING)).toBe(20261123);
  });

  test('a week ahead is taken silently, more is asked about', () => {
    expect(proposeDay(day(20261116), LATE_EVENING, false, null)).toEqual({ kind: 'taken', day: 20261123 });
    expect(proposeDay(day(20261115), LATE_EVENING, false, null)).toEqual({
      kind: 'confirm',
      proposed: 20261123,
      last: 20261115,
    });
  });

  test('a clock the central has checked needs no confirmation', () => {
    expect(proposeDay(day(20260101), LATE_EVENING, true, null)).toEqual({ kind: 'taken', day: 20261123 });
  });

  test('the confirmed day is taken, another one is asked about again', () => {
    expect(proposeDay(day(20260101), LATE_EVENING, false, day(20261123)).kind).toBe('taken');
    expect(proposeDay(day(20260101), LATE_EVENING, false, day(20261122)).kind).toBe('confirm');
  });

  test('a new office has no last day to be compared with', () => {
    expect(proposeDay(null, LATE_EVENING, false, null).kind).toBe('taken');
  });
});
