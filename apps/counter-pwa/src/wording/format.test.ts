import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { subjectOfNumber } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { expect, test } from 'vitest';
import { formatIn } from './format.ts';
import { showNumber } from './show-number.ts';

const es = formatIn('es');
/** 23 November 2026, 10:42 in Havana (UTC−5). */
const now = Date.UTC(2026, 10, 23, 15, 42);
const HOUR = 3_600_000;

test('today and yesterday are Havana’s, not the machine’s', () => {
  expect(es.when(now, now)).toBe('hoy 10:42');
  expect(es.when(now - 11 * HOUR, now)).toBe('ayer 23:42');
  expect(es.when(Date.UTC(2026, 10, 23, 4, 59), now)).toBe('ayer 23:59');
});

test('an older moment bears its date, and its year when that was another', () => {
  expect(es.when(now - 20 * 24 * HOUR, now)).toMatch(/^3 (de )?nov\.? 10:42$/);
  expect(es.when(now - 400 * 24 * HOUR, now)).toContain('2025');
});

test('a business day is a label and reads the same on any machine', () => {
  expect(es.day(20261123 as BusinessDay)).toContain('23 de noviembre de 2026');
});

test('weights change unit at a kilogram', () => {
  expect([es.weight(850), formatIn('fr').weight(2350)]).toEqual(['850 g', '2,35 kg']);
});

test('numbers are grouped as labels print them', () => {
  const shown = (text: string): string => {
    const subject = subjectOfNumber(readNumber(text));
    return subject.ok ? showNumber(subject.value) : 'unusable';
  };
  expect(shown('rr473124829gb')).toBe('RR 473 124 829 GB');
  expect(shown('350123456789012348')).toBe('3 5012345 67890 1234 8');
  expect(shown('ABC-12')).toBe('ABC-12');
});
