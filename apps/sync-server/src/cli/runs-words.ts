/** Why a counter's file was not taken, in the words of whoever stands there with the stick. */
import { basename } from 'node:path';
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { NoRuns, Unreadable } from '@ventanilla/shared/src/sync/central/carry/read-runs-file.ts';
import type { Sentences } from '../setup/say-refusal.ts';

export function sayNoRuns(path: string, refusal: NoRuns): Sentences {
  const file = basename(path);
  const say = (code: string, why: string, next: string): Sentences => ({
    code,
    what: `El archivo ${file} no se puede tomar.`,
    why,
    next: `${next} No se guardó nada.`,
  });
  switch (refusal.kind) {
    case 'too-large':
      return say(
        'too_large',
        `Pesa más de ${Math.floor(refusal.most / 1024 / 1024)} MiB.`,
        'Saque otro en el mostrador: parte solo lo que no cabe.',
      );
    case 'not-ours':
      return say('not_ours', 'No es un archivo de Ventanilla.', 'Busque el que termina en .vnt.');
    case 'other-format':
      return say(
        'other_format',
        'Lo escribió una versión que esta central no lee.',
        'Actualice la central, o el mostrador, y saque otro.',
      );
    case 'damaged':
      return say('damaged', 'Está cortado o se dañó al copiarlo.', 'Cópielo otra vez, o saque otro en el mostrador.');
    case 'receipts-not-runs':
      return say(
        'receipts_not_runs',
        'Es un acuse de la central, no un archivo de registros.',
        'Llévelo al mostrador: se toma allí, en el estado del equipo.',
      );
    case 'other-central':
      return say(
        'other_central',
        'Su mostrador está dado de alta en otra central.',
        'Revise DATA_DIR, o llévelo a la central que le toca.',
      );
    case 'unknown-device':
      return say(
        'unknown_device',
        `Dice ser del equipo ${refusal.device} de la oficina ${refusal.office}, y esta central no lo tiene dado de alta.`,
        'Quizás se restauró una copia anterior a su alta: avise a la oficina.',
      );
    case 'revoked-device':
      return say(
        'revoked_device',
        `El equipo ${refusal.device} de la oficina ${refusal.office} fue dado de baja.`,
        'Si son registros de antes de la baja y se responde por ellos, repita con --from-revoked.',
      );
    case 'not-signed':
      return say(
        'not_signed',
        `No lo firmó el equipo ${refusal.device} de la oficina ${refusal.office}, como dice.`,
        'Averigüe de dónde salió antes de hacer nada con él.',
      );
    case 'unreadable':
      return say(
        'unreadable',
        `Lo firmó un equipo conocido, pero ${UNREADABLE[refusal.why]}.`,
        'Actualice el mostrador y saque otro.',
      );
    default:
      return assertNever(refusal);
  }
}

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  frame: 'no tiene la forma que escribe un mostrador',
  content: 'su contenido no se puede descomprimir, o es demasiado',
  request: 'su contenido no es el que escribe un mostrador',
  keys: 'las llaves de sus sobres no se cerraron para esta central',
};

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'No existe.',
  EISDIR: 'Es una carpeta.',
  EACCES: 'No hay permiso.',
  EPERM: 'No hay permiso.',
  EROFS: 'La memoria no deja escribir.',
  ENOSPC: 'No queda espacio.',
  EEXIST: 'Ya hay allí un archivo que no es de Ventanilla.',
  NO_KEY: 'El archivo del equipo no trae una llave con que cerrarlo.',
};

const wordsFor = (reason: string): string => WHY[reason] ?? `El sistema dice: ${reason}.`;

export const unreadableFile = (path: string, reason: string): Sentences => ({
  code: 'file_unreadable',
  what: `No se puede leer ${path}.`,
  why: wordsFor(reason),
  next: 'Revise la ruta y repita. No se guardó nada.',
});

/** The runs are in: only the way back is missing. */
export const receiptsNotWritten = (path: string, reason: string): Sentences => ({
  code: 'receipts_not_written',
  what: `Los registros se tomaron, pero el acuse ${path} no se pudo escribir.`,
  why: wordsFor(reason),
  next: 'Repita la orden con --out en otro lugar: lo tomado no se toma dos veces.',
});
