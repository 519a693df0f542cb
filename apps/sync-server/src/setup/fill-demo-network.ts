/** Puts the demo network into an empty database: places, people and the parcels announced for them. */
import { municipalityOf } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { announceLines } from '../intake/announce-lines.ts';
import type { Voice } from '../log/central-tools.ts';
import type { Reader, Writer } from '../log/database.ts';
import { meta } from '../log/tables/log-tables.ts';
import { offices, staff } from '../log/tables/network-tables.ts';
import { demoAnnouncedParcels } from '../network/demo-announced-parcels.ts';
import { type DemoNetwork, demoNetwork } from '../network/demo-network.ts';

export const isEmptyNetwork = (db: Reader): boolean =>
  db.select({ code: offices.code }).from(offices).get() === undefined;

export function fillDemoNetwork(tx: Writer, voice: Voice): void {
  const network = demoNetwork();
  tx.insert(meta).values({ key: 'demo_seed', value: network.seed }).run();
  fillPlaces(tx, network);
  announceLines(tx, demoAnnouncedParcels(network), voice);
}

/** Rows at once: SQLite binds at most 32,766 values in one statement. */
const AT_ONCE = 500;

function fillPlaces(tx: Writer, { units, staff: people }: DemoNetwork): void {
  for (const some of slices(units)) {
    const rows = some.map((unit) => ({ ...unit, municipality: municipalityOf(unit.code), version: 1 }));
    tx.insert(offices).values(rows).run();
  }
  for (const some of slices(people)) {
    // The PIN itself is never stored: verifiers are made when an office's first code is.
    tx.insert(staff)
      .values(some.map(({ number, office, name, role }) => ({ number, office, name, role })))
      .run();
  }
}

const slices = <T>(rows: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) => rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
