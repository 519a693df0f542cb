/** What the read models say of each office, one query a figure. */
import { and, asc, count, desc, eq, gt, isNull, lt, max, ne, sum } from 'drizzle-orm';
import type { Reader } from '../log/database.ts';
import { declarations, devices, offices } from '../log/tables/network-tables.ts';
import { actCounts, caseSides, parcels } from '../log/tables/projection-tables.ts';

export interface OfficeFigures {
  readonly code: number;
  readonly name: string;
  readonly municipality: number;
  readonly equipped: boolean;
  readonly devices: number;
  /** Server time in ms; null when none of its devices ever called. */
  readonly lastContact: number | null;
  /** Devices in use that called before, but not since `heardSince`. */
  readonly silentDevices: number;
  readonly unsent: number | null;
  readonly received: number;
  readonly handedOver: number;
  /** Hand-overs that are in effect. */
  readonly inEffect: number;
  readonly inStock: number;
  readonly openCases: number;
}

export interface NetworkFigures {
  readonly offices: readonly OfficeFigures[];
  readonly openCases: number;
  /** Newest first. */
  readonly days: readonly number[];
}

export function readFigures(db: Reader, day: number | null, heardSince: number): NetworkFigures {
  const enrolled = byOffice(
    db
      .select({ office: devices.office, n: count() })
      .from(devices)
      .where(isNull(devices.revokedMs))
      .groupBy(devices.office)
      .all(),
  );
  const contact = new Map(readContacts(db).map((row) => [row.office, row]));
  const silent = byOffice(
    db
      .select({ office: devices.office, n: count() })
      .from(declarations)
      .innerJoin(devices, eq(devices.number, declarations.device))
      .where(and(isNull(devices.revokedMs), lt(declarations.serverMs, heardSince)))
      .groupBy(devices.office)
      .all(),
  );
  const acts = new Map(readActs(db, day).map(({ office, act, n }) => [`${office} ${act}`, Number(n ?? 0)]));
  const stock = byOffice(
    db
      .select({ office: parcels.heldBy, n: count() })
      .from(parcels)
      .where(ne(parcels.heldBy, 0))
      .groupBy(parcels.heldBy)
      .all(),
  );
  const cases = byOffice(
    db.select({ office: caseSides.office, n: count() }).from(caseSides).groupBy(caseSides.office).all(),
  );
  const units = db.select().from(offices).where(ne(offices.unit, 'hq')).orderBy(asc(offices.code)).all();
  return {
    // Sorting centres and the like have a row once they had a device: what they hold must not be missing then.
    offices: units
      .filter(({ code, unit }) => unit === 'office' || enrolled.has(code) || contact.has(code) || stock.has(code))
      .map(({ code, name, municipality, equipped }) => ({
        code,
        name,
        municipality,
        equipped,
        devices: enrolled.get(code) ?? 0,
        lastContact: contact.get(code)?.last ?? null,
        silentDevices: silent.get(code) ?? 0,
        unsent: contact.get(code)?.unsent ?? null,
        received: acts.get(`${code} received`) ?? 0,
        handedOver: acts.get(`${code} handed-over`) ?? 0,
        inEffect: acts.get(`${code} in-effect`) ?? 0,
        inStock: stock.get(code) ?? 0,
        openCases: cases.get(code) ?? 0,
      })),
    openCases: db.select({ n: count() }).from(parcels).where(eq(parcels.caseOpen, 1)).get()?.n ?? 0,
    days: db
      .selectDistinct({ day: actCounts.day })
      .from(actCounts)
      .where(gt(actCounts.count, 0))
      .orderBy(desc(actCounts.day))
      .all()
      .map((row) => row.day),
  };
}

const byOffice = (rows: readonly { readonly office: number; readonly n: number }[]): ReadonlyMap<number, number> =>
  new Map(rows.map(({ office, n }) => [office, n]));

/** A revoked device did call while it could, and what it had not sent by then is still unsent. */
function readContacts(db: Reader) {
  return db
    .select({
      office: devices.office,
      last: max(declarations.serverMs),
      unsent: sum(declarations.pending).mapWith(Number),
    })
    .from(declarations)
    .innerJoin(devices, eq(devices.number, declarations.device))
    .groupBy(devices.office)
    .all();
}

const readActs = (db: Reader, day: number | null) =>
  db
    .select({ office: actCounts.office, act: actCounts.act, n: sum(actCounts.count) })
    .from(actCounts)
    .where(day === null ? undefined : eq(actCounts.day, day))
    .groupBy(actCounts.office, actCounts.act)
    .all();
