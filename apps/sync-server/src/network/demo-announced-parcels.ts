/**
 * Order lines as an e-commerce platform would announce them, so that a demo office has something to expect.
 *
 * Everything is drawn: no order, buyer or number is anybody's. The numbers are right S10 numbers of Cuban and foreign
 * origin, but for one planted wrong digit and eight lines without any, for these are what a clerk must learn to handle.
 */
import type { MunicipalityCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { s10CheckDigit } from '@ventanilla/shared/src/identifiers/s10.ts';
import { type DemoNetwork, SHOWCASE_MUNICIPALITIES } from './demo-network.ts';
import { MUNICIPALITIES } from './municipality-table.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface DemoOrderLine {
  readonly platform: string;
  readonly order: string;
  readonly item: string;
  /** S10, or null: the platform gave none. */
  readonly number: string | null;
  readonly municipality: MunicipalityCode;
  /** Grams; null: the platform did not say. */
  readonly weightGrams: number | null;
  /** What the platform calls the buyer: a reference, never a name. */
  readonly buyerReference: string;
}

const PLATFORM = 'demo';
const FOR_EACH_SHOWCASE = 150;
const FOR_THE_REST = 100;
/** Of the first showcase's lines: where the wrong digit is, and how often (every n-th) a line has no number. */
const WRONG_DIGIT_AT = 5;
const NO_NUMBER_EVERY = 50;

/** 400 lines: 150 for each showcase municipality, 100 drawn over the country; every eighth order has two lines. */
export function demoAnnouncedParcels(network: DemoNetwork): readonly DemoOrderLine[] {
  const random = seededRandom(`${network.seed}/parcels`);
  const numbers = distinctNumbers(random);
  return destinations(random).map((municipality, place) => {
    const number = numbers();
    return {
      platform: PLATFORM,
      ...orderLineAt(place),
      number: plant(number, place),
      municipality,
      weightGrams: random.integer(1, 20) === 1 ? null : drawWeight(number, random),
      buyerReference: `C${random.integer(10_000, 99_999)}`,
    };
  });
}

function destinations(random: SeededRandom): readonly MunicipalityCode[] {
  const [east, capital] = SHOWCASE_MUNICIPALITIES;
  const elsewhere = random
    .shuffle(MUNICIPALITIES.map(({ code }) => code))
    .filter((code) => code !== east && code !== capital);
  return [
    ...Array.from({ length: FOR_EACH_SHOWCASE }, () => east),
    ...Array.from({ length: FOR_EACH_SHOWCASE }, () => capital),
    ...elsewhere.slice(0, FOR_THE_REST),
  ];
}

/** Lines 8 and 9, 17 and 18 … are one order of two. */
function orderLineAt(place: number): { readonly order: string; readonly item: string } {
  const round = Math.floor(place / 9);
  const inRound = place % 9;
  const order = round * 8 + Math.min(inRound, 7) + 1;
  return { order: `VD-${String(order).padStart(5, '0')}`, item: inRound === 8 ? '2' : '1' };
}

function plant(number: string, place: number): string | null {
  if (place === WRONG_DIGIT_AT) return withWrongDigit(number);
  return place % NO_NUMBER_EVERY === NO_NUMBER_EVERY - 1 ? null : number;
}

const withWrongDigit = (number: string): string =>
  `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}${number.slice(11)}`;

/** Letter post (L, R, U) ends at 2 kg, parcels at 20 kg. */
const drawWeight = (number: string, random: SeededRandom): number =>
  random.integer(5, /^[LRU]/.test(number) ? 199 : 1999) * 10;

/** Numbers no two of which are equal. Serial 12345678 is left out: it is everybody's placeholder. */
function distinctNumbers(random: SeededRandom): () => string {
  const given = new Set<string>(['12345678']);
  return () => {
    let serial = '12345678';
    while (given.has(serial)) serial = String(random.integer(0, 99_999_999)).padStart(8, '0');
    given.add(serial);
    return `${random.pick(SERVICES)}${serial}${s10CheckDigit(serial)}${random.pick(ORIGINS)}`;
  };
}

const SERVICES = ['CP', 'CP', 'CP', 'EE', 'HA', 'LZ', 'RR', 'UA'] as const;

/** Half of them Cuban sellers; the rest, where parcels for Cuba come from. */
const ORIGINS = ['CU', 'CU', 'CU', 'CU', 'CU', 'CU', 'CA', 'CN', 'ES', 'IT', 'MX', 'PA', 'RU', 'US'] as const;
