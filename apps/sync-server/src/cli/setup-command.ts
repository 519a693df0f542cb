/** `setup`: makes DATA_DIR ready, and leaves a ready one as it is. */
import { count, eq } from 'drizzle-orm';
import { changes } from '../log/tables/log-tables.ts';
import { offices, staff } from '../log/tables/network-tables.ts';
import { type Command, done, withCentral } from './command.ts';

export const setupCommand: Command = {
  name: 'setup',
  usage: 'setup [--json]',
  does: 'prepara la carpeta de datos; si está vacía, con la red de demostración',
  options: {},
  run: (_, ports) =>
    withCentral(ports, ({ database: { read }, filled }) => {
      const facts = {
        dataDir: ports.dataDir,
        created: filled,
        offices: read.select({ n: count() }).from(offices).where(eq(offices.unit, 'office')).get()?.n ?? 0,
        staff: read.select({ n: count() }).from(staff).get()?.n ?? 0,
        changes: read.select({ n: count() }).from(changes).get()?.n ?? 0,
      };
      const state = filled ? 'Lista, con la red de demostración' : 'Ya estaba lista';
      return done(
        facts,
        `${state}: ${facts.dataDir}\n${facts.offices} oficinas, ${facts.staff} personas, ${facts.changes} hechos en el registro.`,
      );
    }),
};
