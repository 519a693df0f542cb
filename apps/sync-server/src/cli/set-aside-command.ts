/** `set-aside`: the rows that wait for somebody; `set-aside mend ID --set COLUMN=VALUE` corrects one and takes it again. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import { cellTexts, type MendRefusal, mendRow } from '../intake/mend-row.ts';
import { listSetAside, type SetAsideRow } from '../intake/set-aside.ts';
import { type Answer, type Command, done, misused, refused, withCentral } from './command.ts';
import { REASON_WORDS } from './reason-words.ts';

export const setAsideCommand: Command = {
  name: 'set-aside',
  usage: 'set-aside [mend ID --set COLUMNA=VALOR …] [--json]',
  does: 'lista las filas apartadas, o corrige una y la toma de nuevo',
  options: { set: 'values' },
  run: ({ words, options }, ports) => {
    const [what, id, ...more] = words;
    if (what === undefined) return withCentral(ports, ({ database }) => sayRows(listSetAside(database.read)));
    if (what !== 'mend' || !/^[1-9][0-9]{0,8}$/.test(id ?? '') || more.length > 0) {
      return misused(
        'row_missing',
        'No se entiende qué fila corregir.',
        'Se espera: set-aside mend ID --set COLUMNA=VALOR.',
        'Vea las filas y sus ID con: ventanilla set-aside',
      );
    }
    const corrections = (options.get('set') ?? []).map(split);
    if (corrections.length === 0 || corrections.some((each) => each === null)) {
      return misused(
        'correction_missing',
        'Falta la corrección.',
        'Cada --set lleva COLUMNA=VALOR.',
        'Ejemplo: --set dest_municipality=Contramaestre',
      );
    }
    const pairs = new Map(corrections.flatMap((each) => (each ? [each] : [])));
    return withCentral(ports, ({ database, key }) => {
      const mended = mendRow(database, Number(id), pairs, { sign: key.sign, nowMs: ports.nowMs });
      if (!mended.ok) return sayRefused(mended.error);
      return done({ id: Number(id), outcome: mended.value }, `Fila ${id}: ${OUTCOME_WORDS[mended.value]}.`);
    });
  },
};

const OUTCOME_WORDS = {
  announced: 'anunciada',
  warned: 'anunciada con aviso',
  known: 'ya se conocía; se cerró',
} as const;

function split(text: string): readonly [string, string] | null {
  const at = text.indexOf('=');
  return at < 1 ? null : [text.slice(0, at).trim(), text.slice(at + 1)];
}

function sayRows(rows: readonly SetAsideRow[]): Answer {
  const facts = rows.map(({ id, platform, file, line, reason, header, cells }) => ({
    id,
    platform,
    file,
    line,
    reason,
    columns: cellTexts(header),
    cells: cellTexts(cells),
  }));
  const lines = facts.map(
    ({ id, file, line, reason, cells }) =>
      `${id}  ${file}:${line}  ${REASON_WORDS.get(reason) ?? reason}\n    ${cells.join(' | ')}`,
  );
  return done(facts, lines.length === 0 ? 'No hay filas apartadas.' : lines.join('\n'));
}

function sayRefused(refusal: MendRefusal): Answer {
  switch (refusal.kind) {
    case 'no-such-row':
      return refused(
        'no_such_row',
        `No hay fila apartada ${refusal.id}.`,
        'Ese ID no existe.',
        'Vea las que hay con: ventanilla set-aside',
      );
    case 'taken-already':
      return refused(
        'taken_already',
        `La fila ${refusal.id} ya se tomó.`,
        'Se corrigió, o llegó corregida en otro archivo.',
        'No hay nada que hacer.',
      );
    case 'no-such-column':
      return refused(
        'no_such_column',
        `No hay columna ${refusal.column}.`,
        `El archivo tiene: ${refusal.columns.join(', ')}.`,
        'Use uno de esos nombres.',
      );
    case 'still-set-aside':
      return refused(
        'still_set_aside',
        'La fila sigue apartada.',
        `${REASON_WORDS.get(refusal.reason) ?? refusal.reason}.`,
        'Corrija también eso, en la misma orden.',
      );
    default:
      return assertNever(refusal);
  }
}
