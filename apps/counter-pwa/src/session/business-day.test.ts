import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import fc from 'fast-check';
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

  test('a new device has no last day to be compared with: a clock nobody checked is asked about', () => {
    expect(proposeDay(null, LATE_EVENING, false, null)).toEqual({ kind: 'confirm', proposed: 20261123, last: null });
    expect(proposeDay(null, LATE_EVENING, false, day(20261123)).kind).toBe('taken');
    expect(proposeDay(null, LATE_EVENING, true, null).kind).toBe('taken');
  });

  test('a day opened in the year 2099 is left as soon as the clock is checked', () => {
    expect(proposeDay(day(20990105), LATE_EVENING, true, null)).toEqual({ kind: 'taken', day: 20261123 });
  });
});

const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const lastDay = fc.option(moment.map(havanaDate));

describe('whatever the clock and the last day say', () => {
  test('a checked clock opens Havana’s day and asks nobody', () => {
    fc.assert(
      fc.property(lastDay, moment, (last, now) => {
        expect(proposeDay(last, now, true, null)).toEqual({ kind: 'taken', day: havanaDate(now) });
      }),
    );
  });

  test('without a check nothing further than a week ahead is opened unasked, and nothing before the last day', () => {
    fc.assert(
      fc.property(lastDay, moment, (last, now) => {
        const proposed = proposeDay(last, now, false, null);
        if (proposed.kind === 'confirm') return;
        expect(last).not.toBeNull();
        expect(proposed.day).toBeGreaterThanOrEqual(last ?? 0);
        const aWeekOn = havanaDate(Math.max(now - 8 * 86_400_000, 0));
        expect(proposed.day === last || aWeekOn <= (last ?? 0)).toBe(true);
      }),
    );
  });

  test('what a person confirmed is opened, and asked about no more', () => {
    fc.assert(
      fc.property(lastDay, moment, (last, now) => {
        const asked = proposeDay(last, now, false, null);
        if (asked.kind !== 'confirm') return;
        expect(proposeDay(last, now, false, asked.proposed)).toEqual({ kind: 'taken', day: asked.proposed });
      }),
    );
  });
});
