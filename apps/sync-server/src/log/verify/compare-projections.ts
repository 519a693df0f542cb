/** Whether the read models are what the log adds up to, byte for byte: both are digested row by row and compared. */
import { createHash } from 'node:crypto';
import { asc } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../database.ts';
import { openScratch } from '../open-database.ts';
import { rebuildProjections } from '../rebuild-projections.ts';
import { orderLines } from '../tables/intake-tables.ts';
import { actCounts, caseSides, parcels } from '../tables/projection-tables.ts';

export type Projection = (typeof PROJECTIONS)[number]['name'];

/** The names of those that differ from a rebuild; none when all are equal. */
export function differingProjections(db: Reader): readonly Projection[] {
  const scratch = openScratch();
  try {
    scratch.writing((tx) => rebuildProjections(db, tx));
    const rebuilt = digestsOf(scratch.read);
    return [...digestsOf(db)].filter(([name, digest]) => rebuilt.get(name) !== digest).map(([name]) => name);
  } finally {
    scratch.close();
  }
}

/** A read model and the key its rows are put in order by. */
interface Ordered {
  readonly name: string;
  readonly table: SQLiteTable;
  readonly by: readonly SQLiteColumn[];
}

const PROJECTIONS = [
  { name: 'parcels', table: parcels, by: [parcels.subject] },
  { name: 'act-counts', table: actCounts, by: [actCounts.office, actCounts.day, actCounts.act] },
  { name: 'case-sides', table: caseSides, by: [caseSides.subject, caseSides.office] },
  { name: 'order-lines', table: orderLines, by: [orderLines.platform, orderLines.order, orderLines.item] },
] as const satisfies readonly Ordered[];

const digestsOf = (db: Reader): ReadonlyMap<Projection, string> =>
  new Map(PROJECTIONS.map((each) => [each.name, digestOf(db, each)]));

const PAGE = 5000;

function digestOf(db: Reader, { table, by }: Ordered): string {
  const digest = createHash('sha256');
  for (let at = 0, isLast = false; !isLast; at += PAGE) {
    const order = by.map((column) => asc(column));
    const rows = db
      .select()
      .from(table)
      .orderBy(...order)
      .limit(PAGE)
      .offset(at)
      .all();
    for (const row of rows) digest.update(`${JSON.stringify(row)}\n`);
    isLast = rows.length < PAGE;
  }
  return digest.digest('hex');
}
