/** What `npm start` prints: where the counter is, and who can sign in where with which one-time code. */
import { formatOfficeCode, HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { eq } from 'drizzle-orm';
import type { Random } from '../access/tokens.ts';
import type { Database } from '../log/database.ts';
import { demoSeedOf } from '../log/installation.ts';
import { offices } from '../log/tables/network-tables.ts';
import { demoNetwork, showcaseOffices } from '../network/demo-network.ts';
import { type HandedOutCode, handOutCode, type Person } from './hand-out-code.ts';

export const ROLE_WORDS: Readonly<Record<Person['role'], string>> = {
  clerk: 'dependiente',
  manager: 'jefe de oficina',
  hq: 'la central',
};

/** Two codes for each office, because what one device does is only worth seeing on a second one. */
const CODES_EACH = 2;

/** Makes fresh codes: what is printed at a start works for 48 hours from then. */
export function startSheet(database: Database, random: Random, nowMs: number, url: string): string {
  const seed = demoSeedOf(database.read);
  if (seed === null) return `Ventanilla: ${url}\nCódigos de alta: npm run -s ventanilla -- enrol-code OFICINA\n`;
  const codes = [...showcaseOffices(demoNetwork(seed)).map(({ code }) => code), HQ_OFFICE];
  const parts = codes.map((office) => {
    const handed = Array.from({ length: CODES_EACH }, () => handOutCode(database, office, random, nowMs)).flatMap(
      (code) => (code.ok ? [code.value] : []),
    );
    const name = database.read.select().from(offices).where(eq(offices.code, office)).get()?.name ?? '';
    return partOf(name, handed);
  });
  return [
    `Ventanilla: ${url}`,
    'Red de demostración: oficinas, personas y PIN inventados. Cada código inscribe un dispositivo y vale 48 horas.',
    '',
    ...parts,
    'Más códigos, sin parar la central: npm run -s ventanilla -- enrol-code OFICINA',
    '',
  ].join('\n');
}

function partOf(name: string, codes: readonly HandedOutCode[]): string {
  const [first] = codes;
  if (!first) return '';
  const people = first.people.map(
    ({ number, name: person, role, pin }) =>
      `    ${String(number).padEnd(6)}${person.padEnd(34)}${ROLE_WORDS[role].padEnd(17)}PIN ${pin ?? '—'}`,
  );
  return [
    `  ${formatOfficeCode(first.office)}  ${name}`,
    `    Códigos: ${codes.map(({ code }) => code).join('   ')}`,
    ...people,
    '',
  ].join('\n');
}
