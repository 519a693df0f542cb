/**
 * The network a new installation starts with, until Correos puts in its own: real municipalities, invented offices and
 * people. Pure: one seed is one network, on every machine.
 */
import { type MunicipalityCode, municipalityOf } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { demoStaff, type StaffMember } from './demo-staff.ts';
import { demoUnits, type PostalUnit } from './demo-units.ts';
import { municipalityNamed } from './municipality-table.ts';

export interface DemoNetwork {
  readonly seed: string;
  readonly units: readonly PostalUnit[];
  readonly staff: readonly StaffMember[];
}

/** Changing it changes every office, name and PIN that a demo has shown so far. */
const DEMO_SEED = 'ventanilla-1';

export function demoNetwork(seed: string = DEMO_SEED): DemoNetwork {
  const units = demoUnits(seed);
  return { seed, units, staff: demoStaff(units, seed) };
}

/** The two offices a demo is shown at: the first of Contramaestre and the first of Plaza de la Revolución. */
export const showcaseOffices = (network: DemoNetwork): readonly PostalUnit[] =>
  SHOWCASE_MUNICIPALITIES.flatMap(
    (municipality) =>
      network.units.find(({ code, unit }) => unit === 'office' && municipalityOf(code) === municipality) ?? [],
  );

/** One far in the east, where the line is often down, and one in the middle of the capital. */
export const SHOWCASE_MUNICIPALITIES: readonly [MunicipalityCode, MunicipalityCode] = [
  municipalityNamed('Contramaestre').code,
  municipalityNamed('Plaza de la Revolución').code,
];
