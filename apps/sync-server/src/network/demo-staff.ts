/**
 * Invented people for the demo network: a manager and two or three clerks in every office with a device, two at HQ.
 *
 * Names are drawn from common Cuban names and mean nobody. PINs are drawn from the seed, so anybody can work them out:
 * they are for a demo and open nothing else.
 */
import { HQ_OFFICE, type OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { PostalUnit } from './demo-units.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export type Role = 'clerk' | 'manager' | 'hq';

export interface StaffMember {
  /** A person's number in HQ's list, unique in the network: 101 and 102 at HQ, from 1001 on in the offices. */
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly office: OfficeCode;
  /** Four digits, in clear. Different from every other in the same office. */
  readonly pin: string;
}

/** HQ first, then office by office in the order given, the manager before the clerks. */
export function demoStaff(units: readonly PostalUnit[], seed: string): readonly StaffMember[] {
  const people = units.filter(({ equipped }) => equipped).flatMap(({ code }) => peopleOf(code, seed));
  return [
    ...hqPeople(seed).map((person, index) => ({ number: FIRST_HQ_NUMBER + index, ...person })),
    ...people.map((person, index) => ({ number: FIRST_OFFICE_NUMBER + index, ...person })),
  ];
}

type Person = Omit<StaffMember, 'number'>;

const FIRST_HQ_NUMBER = 101;
const FIRST_OFFICE_NUMBER = 1001;

const hqPeople = (seed: string): readonly Person[] => draw(HQ_OFFICE, ['hq', 'hq'], seededRandom(`${seed}/staff/hq`));

function peopleOf(office: OfficeCode, seed: string): readonly Person[] {
  const random = seededRandom(`${seed}/staff/${office}`);
  const roles: readonly Role[] = ['manager', 'clerk', 'clerk', 'clerk'];
  return draw(office, roles.slice(0, random.integer(3, 4)), random);
}

function draw(office: OfficeCode, roles: readonly Role[], random: SeededRandom): readonly Person[] {
  const pins = new Set<string>();
  while (pins.size < roles.length) pins.add(String(random.integer(0, 9999)).padStart(4, '0'));
  const drawn = [...pins];
  return roles.map((role, place) => ({ name: fullName(random), role, office, pin: drawn[place] ?? '' }));
}

const fullName = (random: SeededRandom): string =>
  `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)} ${random.pick(FAMILY_NAMES)}`;

const GIVEN_NAMES = [
  'Yaneisy',
  'Yunior',
  'Dayana',
  'Osmany',
  'Mileidys',
  'Reinier',
  'Yusimí',
  'Alexis',
  'Odalys',
  'Lázaro',
  'Caridad',
  'Rolando',
  'Maité',
  'Ernesto',
  'Leticia',
  'Orestes',
  'Niurka',
  'Pedro Luis',
  'Marisleidy',
  'Jorge',
  'Yudith',
  'Ramón',
  'Idalmis',
  'Raúl',
  'Teresa',
  'Dariel',
  'Zenaida',
  'Eduardo',
  'Beatriz',
  'Iván',
] as const;

const FAMILY_NAMES = [
  'Pérez',
  'Rodríguez',
  'González',
  'Hernández',
  'García',
  'Fernández',
  'Díaz',
  'Martínez',
  'Leyva',
  'Batista',
  'Ávila',
  'Peña',
  'Ricardo',
  'Reyes',
  'Cabrera',
  'Suárez',
  'Torres',
  'Góngora',
  'Fonseca',
  'Milanés',
  'Zaldívar',
  'Matos',
  'Ibáñez',
  'Núñez',
  'Quintana',
  'Acosta',
  'Sosa',
  'Valdés',
  'Borges',
  'Labrada',
] as const;
