/** `restore FOLDER`: a copy takes the place of DATA_DIR's database while no central runs. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { Loss } from '@ventanilla/shared/src/sync/central/kept-network.ts';
import { type Restored, type RestoreRefusal, restoreCopy } from '../setup/restore-copy.ts';
import { sayRefusal } from '../setup/say-refusal.ts';
import { type Answer, type Command, done, misused, refused } from './command.ts';
import { sayBadStatement } from './copy-words.ts';
import { sayFaults } from './verification-words.ts';

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore CARPETA [--accept-loss] [--json]',
  does: 'pone una copia (o la última de una carpeta de copias) en la carpeta de datos, con la central parada',
  options: { 'accept-loss': 'flag' },
  run: ({ words, options }, ports) => {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0) {
      return misused(
        'folder_missing',
        'No se entiende qué copia restaurar.',
        'restore necesita una CARPETA.',
        'Ejemplo: ventanilla restore /media/copias/ventanilla',
      );
    }
    const restored = restoreCopy(ports, folder, options.has('accept-loss'));
    return restored.ok ? sayRestored(restored.value) : sayRefused(restored.error);
  },
};

function sayRestored({ copy, epoch, found, replaced, losses, isNoted }: Restored): Answer {
  const { streams, changes } = found;
  return done(
    { copy, epoch, streams, changes, replaced, losses, noted: isNoted },
    [
      `Restaurada desde ${copy}: ${streams} series y ${changes} hechos, comprobados. Comienza la época ${epoch}.`,
      replaced === null ? 'No había nada que apartar.' : `Lo que había quedó aparte, sin borrar, en ${replaced}`,
      ...(losses.length > 0 ? ['Pérdida aceptada y anotada:', ...losses.map(lineOf)] : []),
      ...(isNoted ? [] : ['No se pudo anotar la época junto a las copias: haga una copia nueva cuanto antes.']),
      'Arranque la central: cada dispositivo le reenviará lo que le falte. Repita los archivos de pedidos posteriores',
      'a la copia y dé códigos nuevos: los que estaban sin usar ya no valen.',
    ].join('\n'),
  );
}

const lineOf = ({ stream, first, last }: Loss): string => `  serie ${stream}, hechos ${first} a ${last}`;

function sayRefused(refusal: RestoreRefusal): Answer {
  switch (refusal.kind) {
    case 'no-copy':
      return refused(
        'no_copy',
        `En ${refusal.path} no hay ninguna copia.`,
        'Falta ahí ventanilla.sqlite, y no hay carpetas de copias.',
        'Dé la carpeta que se dio a backup, o la de una copia suya.',
      );
    case 'in-use':
      return refused(
        'in_use',
        `${refusal.path} está abierto.`,
        'La central u otra orden trabaja con esa carpeta de datos.',
        'Pare la central y repita. No se tocó nada.',
      );
    case 'copy-unusable': {
      const { what, why } = sayRefusal(refusal.why);
      return refused(
        'copy_unusable',
        `La copia ${refusal.path} no sirve.`,
        `${what} ${why}`,
        'Restaure otra. No se tocó nada.',
      );
    }
    case 'copy-faulty':
      return refused(
        'copy_faulty',
        `La copia ${refusal.path} está dañada.`,
        sayFaults(refusal.found.faults).join('\n'),
        'Restaure otra. No se tocó nada.',
      );
    case 'copy-unwritable':
      return refused(
        'copy_unwritable',
        `No se pudo preparar la copia en ${refusal.path}.`,
        `El sistema dice: ${refusal.why}.`,
        'Revise el disco y el permiso, y repita. No se tocó nada.',
      );
    case 'older-than-safe':
      return refused(
        'older_than_safe',
        `La copia ${refusal.path} es anterior a lo que se dio por a salvo.`,
        `Le faltan:\n${refusal.losses.map(lineOf).join('\n')}\n`,
        'Restaure una más nueva. Si no la hay, acepte la pérdida con --accept-loss: quedará anotada. No se tocó nada.',
      );
    case 'statement-unreadable':
    case 'statement-foreign':
      return sayBadStatement(refusal, 'Si es la copia que quiere, repita con --accept-loss. No se tocó nada.');
    default:
      return assertNever(refusal);
  }
}
