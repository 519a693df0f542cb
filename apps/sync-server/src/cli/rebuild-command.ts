/** `rebuild`: throws the read models away and folds them again from the log, in one transaction. */
import { count, eq } from 'drizzle-orm';
import { rebuildProjections } from '../log/rebuild-projections.ts';
import { changes } from '../log/tables/log-tables.ts';
import { parcels } from '../log/tables/projection-tables.ts';
import { differingProjections } from '../log/verify/compare-projections.ts';
import { type Command, done, withCentral } from './command.ts';
import { namesOf } from './verification-words.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: 'rebuild [--json]',
  does: 'rehace las cuentas desde los hechos; hace falta tras cambiar de versión o si verify las da por distintas',
  options: {},
  run: (_, ports) =>
    withCentral(ports, ({ database }) => {
      // Compared before: while the figures are rebuilt nobody else can write.
      const differing = database.reading(differingProjections);
      const held = database.writing((tx) => {
        rebuildProjections(tx, tx);
        return {
          changes: tx.select({ n: count() }).from(changes).get()?.n ?? 0,
          parcels: tx.select({ n: count() }).from(parcels).get()?.n ?? 0,
          cases: tx.select({ n: count() }).from(parcels).where(eq(parcels.caseOpen, 1)).get()?.n ?? 0,
        };
      });
      const text = `Rehechas desde ${held.changes} hechos: ${held.parcels} envíos, ${held.cases} casos abiertos.`;
      const before =
        differing.length === 0 ? 'Ya eran iguales.' : `Antes no eran las que dan los hechos: ${namesOf(differing)}.`;
      return done({ ...held, before: differing.length === 0 ? 'equal' : 'different' }, `${text}\n${before}`);
    }),
};
