/** Numbers and people as a counter meets them, all of them drawn: no number, name or document is anybody's. */

import { type ParcelSubject, parseSubject } from '../../identifiers/parcel-subject.ts';
import { s10CheckDigit } from '../../identifiers/s10.ts';
import type { Chance } from '../seeded-chance.ts';

/** Mostly S10 numbers with random serials, which is the worst a number can be for size; every eighth a national one. */
export function drawParcel(chance: Chance): ParcelSubject {
  const serial = String(chance.int(100_000_000)).padStart(8, '0');
  const text =
    chance.int(8) === 0
      ? `N:8${serial}-${1000 + chance.int(9000)}`
      : `S:${chance.pick(SERVICES)}${serial}${s10CheckDigit(serial)}${chance.pick(ORIGINS)}`;
  const subject = parseSubject(text);
  if (!subject.ok) throw new Error(`not a parcel's name: ${text}`);
  return subject.value;
}

export const drawName = (chance: Chance): string =>
  [chance.pick(GIVEN), chance.pick(GIVEN), chance.pick(FAMILY), chance.pick(FAMILY)].slice(chance.int(2)).join(' ');

/** A carné: date of birth YYMMDD and five digits. */
export function drawDocumentNumber(chance: Chance): string {
  const two = (least: number, many: number): string => String(least + chance.int(many)).padStart(2, '0');
  return `${two(40, 60)}${two(1, 12)}${two(1, 28)}${String(chance.int(100_000)).padStart(5, '0')}`;
}

const SERVICES = ['CP', 'CP', 'CP', 'EE', 'HA', 'LZ', 'RR', 'UA'];
const ORIGINS = ['CU', 'CU', 'CU', 'CU', 'CU', 'CU', 'CA', 'CN', 'ES', 'IT', 'MX', 'PA', 'RU', 'US'];
const GIVEN = ['Yadira', 'Osmany', 'Mailén', 'Reinier', 'Caridad', 'Jorge', 'Leticia', 'Ernesto', 'Idalmis', 'Raúl'];
const FAMILY = ['Pérez', 'Soto', 'Rodríguez', 'Labrada', 'Hernández', 'Céspedes', 'Milanés', 'Ferrer', 'Almaguer'];
