/** What `verify` finds, in the words of whoever runs the central. */
import type { Projection } from '../log/verify/compare-projections.ts';
import type { Fault, FaultKind } from '../log/verify/fault.ts';

/** A log full of faults is told by its first ones; `--json` has them all. */
const MOST = 20;

export function sayFaults(faults: readonly Fault[]): readonly string[] {
  if (faults.length === 0) return ['Sin faltas.'];
  const lines = faults.slice(0, MOST).map((fault) => `  ${placeOf(fault)}: ${FAULT_WORDS[fault.what]}`);
  const more = faults.length > MOST ? [`  … y ${faults.length - MOST} más (todas con --json)`] : [];
  return [`${faults.length} faltas:`, ...lines, ...more];
}

export const sayProjections = (differing: readonly Projection[]): string =>
  differing.length === 0
    ? 'Las cuentas son las que dan los hechos, byte por byte.'
    : `No son las que dan los hechos: ${namesOf(differing)}. Se rehacen con: ventanilla rebuild`;

export const namesOf = (projections: readonly Projection[]): string =>
  projections.map((each) => PROJECTION_WORDS[each]).join(', ');

function placeOf({ stream, seq }: Fault): string {
  if (stream === '') return 'el archivo';
  return seq === 0 ? `serie ${stream}` : `serie ${stream}, hecho ${seq}`;
}

const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  file: 'SQLite lo encuentra dañado; restaure una copia',
  gap: 'falta',
  chain: 'sus bytes no son los que se encadenaron',
  box: 'su caja sellada no es la que se firmó',
  end: 'la serie no acaba donde dice',
  signature: 'falta la firma del dispositivo, o no vale',
  stream: 'es de una serie que no consta',
  outcome: 'lo que se dijo de él no es lo que dan las reglas',
  subject: 'no consta bien de qué envíos trata',
  follow: 'su oficina no consta siguiendo el envío',
  delivery: 'se entregó sin motivo que valga',
  undelivered: 'se debía a una oficina y no se le entregó',
};

const PROJECTION_WORDS: Readonly<Record<Projection, string>> = {
  parcels: 'los envíos',
  'act-counts': 'las cuentas de actos',
  'case-sides': 'los casos abiertos',
  'order-lines': 'los pedidos anunciados',
};
