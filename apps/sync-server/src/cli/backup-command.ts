/** `backup FOLDER`: a proved copy of the central in a folder outside DATA_DIR. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import { type BackUp, type BackUpRefusal, backUp } from '../setup/back-up.ts';
import { type Answer, type Command, done, misused, refused, withCentral } from './command.ts';
import { sayBadStatement } from './copy-words.ts';
import { sayFaults, sayProjections } from './verification-words.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup CARPETA [--json]',
  does: 'hace en CARPETA, fuera de la de datos, una copia comprobada de la central, también en marcha',
  options: {},
  run: ({ words }, ports) => {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0) {
      return misused(
        'folder_missing',
        'No se entiende dónde hacer la copia.',
        'backup necesita una CARPETA.',
        'Ejemplo: ventanilla backup /media/copias/ventanilla',
      );
    }
    return withCentral(ports, (central) => {
      const made = backUp({ ...central, dataDir: ports.dataDir, nowMs: ports.nowMs }, folder);
      return made.ok ? sayMade(made.value) : sayRefused(made.error);
    });
  },
};

function sayMade({ copy, epoch, found: { streams, changes } }: BackUp): Answer {
  return done(
    { copy, epoch, streams, changes },
    [
      `Copia comprobada: ${copy}`,
      `${streams} series y ${changes} hechos. Lo que cubre consta como «a salvo» y se dirá a los dispositivos.`,
      'Contiene datos personales y la llave de la central: guárdela como la central misma, en otro disco.',
    ].join('\n'),
  );
}

function sayRefused(refusal: BackUpRefusal): Answer {
  switch (refusal.kind) {
    case 'inside-data-dir':
      return refused(
        'inside_data_dir',
        `${refusal.path} está dentro de la carpeta de datos.`,
        'Lo que se lleve la una se llevaría la otra.',
        'Dé una carpeta de otro disco.',
      );
    case 'copy-unwritable':
      return refused(
        'copy_unwritable',
        `No se pudo escribir la copia en ${refusal.path}.`,
        `El sistema dice: ${refusal.why}.`,
        'Revise el disco y el permiso, y repita. Nada consta como a salvo por ella.',
      );
    case 'not-proved':
      return refused(
        'not_proved',
        `La copia no pasó la comprobación; quedó en ${refusal.path}.`,
        whyNotProved(refusal.found),
        'Nada consta como a salvo por ella. Compruebe la central con: ventanilla verify',
      );
    case 'statement-unreadable':
    case 'statement-foreign':
      return sayBadStatement(refusal, 'No se hizo ninguna copia. Dé otra carpeta.');
    default:
      return assertNever(refusal);
  }
}

function whyNotProved(found: Extract<BackUpRefusal, { readonly kind: 'not-proved' }>['found']): string {
  if (found === null) return 'No se pudo volver a abrir.';
  const { faults, differing } = found;
  return faults.length > 0 ? sayFaults(faults).join('\n') : sayProjections(differing);
}
