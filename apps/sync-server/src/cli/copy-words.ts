/** Sentences that making a copy and restoring one share. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { BadStatement } from '../setup/safe-statement.ts';
import { type Answer, refused } from './command.ts';

export function sayBadStatement({ kind, path }: BadStatement, next: string): Answer {
  switch (kind) {
    case 'statement-unreadable':
      return refused(
        'statement_unreadable',
        `No se puede leer ${path}.`,
        'Ahí consta hasta dónde se prometió a los dispositivos que su trabajo está a salvo.',
        next,
      );
    case 'statement-foreign':
      return refused(
        'statement_foreign',
        `${path} no lo firmó esta central.`,
        'En esa carpeta hay copias de otra central, o alguien cambió el archivo.',
        next,
      );
    default:
      return assertNever(kind);
  }
}
