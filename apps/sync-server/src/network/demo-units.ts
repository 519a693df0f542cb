/**
 * An invented network of the size of the real one: 864 offices over the 168 real municipalities, 734 of them with a
 * counter device. Which street they stand in, and how many each municipality has, is drawn, not known.
 *
 * Rule. Every municipality has one office. The other 696 are shared out by weight, largest remainders first: a drawn
 * 2-5, four times that at the seat of a province, twice that elsewhere in La Habana. The first office of every
 * municipality has a device; the other 566 devices are drawn.
 */
import {
  HQ_OFFICE,
  type MunicipalityCode,
  municipalityOf,
  type OfficeCode,
  officeCode,
} from '@ventanilla/shared/src/identifiers/office-code.ts';
import { MUNICIPALITIES, type Municipality, municipalityNamed, PROVINCES } from './municipality-table.ts';
import { seededRandom } from './seeded-random.ts';

export type UnitKind = 'office' | 'exchange' | 'customs-warehouse' | 'sorting-centre' | 'hq';

/** A place of the post that can have custody. Where it is follows from its code: `municipalityOf`. */
export interface PostalUnit {
  readonly code: OfficeCode;
  readonly unit: UnitKind;
  readonly name: string;
  /** Whether it has a counter device. Only offices do. */
  readonly equipped: boolean;
}

const OFFICES = 864;
const EQUIPPED_OFFICES = 734;

/** All units: HQ, the exchange office, the customs warehouse, a sorting centre a province, then offices west to east. */
export function demoUnits(seed: string): readonly PostalUnit[] {
  return [...CENTRAL_UNITS, ...sortingCentres(), ...equip(offices(seed), seed)];
}

/** Serials of units that are no offices start here; no municipality has so many offices. */
const EXCHANGE = 90;
const CUSTOMS_WAREHOUSE = 91;
const SORTING_CENTRE = 95;

const CENTRAL_UNITS: readonly PostalUnit[] = [
  { code: HQ_OFFICE, unit: 'hq', name: 'Correos de Cuba, central', equipped: false },
  {
    code: officeCode(municipalityNamed('Boyeros').code, EXCHANGE),
    unit: 'exchange',
    name: 'Oficina de Cambio Internacional, La Habana',
    equipped: false,
  },
  {
    code: officeCode(municipalityNamed('Mariel').code, CUSTOMS_WAREHOUSE),
    unit: 'customs-warehouse',
    name: 'Almacén de Aduana, Mariel',
    equipped: false,
  },
];

const sortingCentres = (): readonly PostalUnit[] =>
  PROVINCES.map(({ name, seat }) => ({
    code: officeCode(seat, SORTING_CENTRE),
    unit: 'sorting-centre',
    name: `Centro de Clasificación Postal ${name}`,
    equipped: false,
  }));

function offices(seed: string): readonly PostalUnit[] {
  const shares = shareOut(OFFICES - MUNICIPALITIES.length, weights(seed));
  return MUNICIPALITIES.flatMap((municipality, place) =>
    Array.from({ length: 1 + (shares[place] ?? 0) }, (_, index) => ({
      code: officeCode(municipality.code, index + 1),
      unit: 'office' as const,
      name: `Oficina de Correos ${placeName(municipality)} ${index + 1}`,
      equipped: false,
    })),
  );
}

function weights(seed: string): readonly number[] {
  const random = seededRandom(`${seed}/offices`);
  const seats = new Set<MunicipalityCode>(PROVINCES.map(({ seat }) => seat));
  const factor = ({ code, province }: Municipality): number => (seats.has(code) ? 4 : province === LA_HABANA ? 2 : 1);
  return MUNICIPALITIES.map((municipality) => random.integer(2, 5) * factor(municipality));
}

/** Whole shares of `total` in proportion to the weights, adding up to it exactly (largest remainders). */
function shareOut(total: number, weightList: readonly number[]): readonly number[] {
  const sum = weightList.reduce((all, weight) => all + weight, 0);
  const exact = weightList.map((weight) => (total * weight) / sum);
  const left = total - exact.reduce((all, share) => all + Math.floor(share), 0);
  const byRemainder = exact.map((share, place) => ({ place, rest: share % 1 })).sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, left).map(({ place }) => place));
  return exact.map((share, place) => Math.floor(share) + (raised.has(place) ? 1 : 0));
}

function equip(all: readonly PostalUnit[], seed: string): readonly PostalUnit[] {
  const others = all.filter(({ code }) => !isFirst(code));
  const drawn = seededRandom(`${seed}/devices`)
    .shuffle(others)
    .slice(0, EQUIPPED_OFFICES - MUNICIPALITIES.length);
  const chosen = new Set(drawn.map(({ code }) => code));
  return all.map((office) => ({ ...office, equipped: isFirst(office.code) || chosen.has(office.code) }));
}

const LA_HABANA = 23;

/** Two provinces have a San Luis: there the province is said too, or two offices would bear one name. */
function placeName({ name, province }: Municipality): string {
  if (MUNICIPALITIES.filter((other) => other.name === name).length === 1) return name;
  return `${name} (${PROVINCES.find(({ code }) => code === province)?.name})`;
}

const isFirst = (code: OfficeCode): boolean => code === officeCode(municipalityOf(code), 1);
