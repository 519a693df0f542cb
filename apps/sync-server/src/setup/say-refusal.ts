/** Why a central does not open, in the words of whoever runs it: the thing, the cause, the next step. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { OpeningRefusal } from './open-central.ts';

export interface Sentences {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export function sayRefusal(refusal: OpeningRefusal): Sentences {
  const { path } = refusal;
  switch (refusal.kind) {
    case 'folder-unusable':
      return say(
        'folder_unusable',
        `No se puede usar la carpeta de datos ${path}.`,
        `El sistema dice: ${refusal.why}.`,
        'Dé permiso de escritura a la carpeta o ponga otra en DATA_DIR.',
      );
    case 'not-ours':
      return say(
        'not_ours',
        `${path} no es una base de datos de Ventanilla, o está dañada.`,
        `SQLite dice: ${refusal.why}.`,
        'No se tocó el archivo. Guárdelo aparte y restaure una copia, o ponga otra carpeta en DATA_DIR.',
      );
    case 'other-format':
      return say(
        'other_format',
        `${path} está en el formato ${refusal.found} y este programa usa el ${refusal.expected}.`,
        'Otra versión de Ventanilla la escribió.',
        'Arranque con esa versión o ponga otra carpeta en DATA_DIR.',
      );
    case 'restore-unfinished':
      return say(
        'restore_unfinished',
        `En esta carpeta hay una restauración a medias, ${path}.`,
        'Se interrumpió, o está en curso ahora mismo.',
        'Si no está en curso, repítala: ventanilla restore COPIA.',
      );
    case 'server-key-missing':
      return say(
        'server_key_missing',
        `Falta la llave de la central, ${path}.`,
        'Los dispositivos inscritos conocen la central por esa llave.',
        'Restaure server-key.json desde la copia de seguridad.',
      );
    case 'server-key-unreadable':
      return say(
        'server_key_unreadable',
        `No se puede leer la llave de la central, ${path}.`,
        'El archivo no contiene una llave P-256 en formato JWK, o falta permiso.',
        'Restaure server-key.json desde la copia de seguridad.',
      );
    case 'server-key-changed':
      return say(
        'server_key_changed',
        `La llave ${path} no es la de esta base de datos.`,
        'Con otra llave los recibos parecerían falsos en todas las oficinas.',
        'Restaure juntos la base de datos y server-key.json.',
      );
    default:
      return assertNever(refusal);
  }
}

const say = (code: string, what: string, why: string, next: string): Sentences => ({ code, what, why, next });
