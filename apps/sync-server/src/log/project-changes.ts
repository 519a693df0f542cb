/**
 * Keeps the read models: parcels by the shared fold, acts per office and day, sides of open cases. A change refolds its
 * own parcels only; sums subtract the parcel's old contribution and add the new one.
 */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { foldChanges, type ParcelRow, parcelOf, subjectsOf } from '@ventanilla/shared/src/change-log/fold.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import { findFact, type Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { actsDone, officesInCase } from '@ventanilla/shared/src/reports/acts.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { Writer } from './database.ts';
import { loadParcels, saveParcel } from './parcel-rows.ts';
import { actCounts, caseSides } from './tables/projection-tables.ts';

/** Folds the changes in. @returns the facts that are a side of a case which is open afterwards */
export function projectChanges(tx: Writer, changes: readonly Change[]): ReadonlySet<ChangeId> {
  const before = loadParcels(tx, subjectsOf(changes));
  const inCase = new Set<ChangeId>();
  for (const row of foldChanges(before, changes).values()) {
    const earlier = before.get(row.subject);
    const parcel = parcelOf(row);
    projectRow(tx, earlier ?? null, row, parcel);
    for (const { between } of parcel.case?.collisions ?? []) for (const side of between) inCase.add(side);
  }
  return inCase;
}

/** Puts one parcel into every read model, taking out what its row `earlier` had put in. */
export function projectRow(tx: Writer, earlier: ParcelRow | null, row: ParcelRow, parcel: Parcel): void {
  saveParcel(tx, row);
  countActs(tx, earlier && parcelOf(earlier), parcel);
  if (row.caseOpen === 1 || earlier?.caseOpen === 1) noteSides(tx, row, parcel);
}

type Count = Omit<typeof actCounts.$inferSelect, 'count'>;

function countActs(tx: Writer, before: Parcel | null, after: Parcel): void {
  const difference = new Map<string, { readonly of: Count; readonly by: number }>();
  const add = (of: Count, by: number): void => {
    const name = `${of.office} ${of.day} ${of.act}`;
    difference.set(name, { of, by: (difference.get(name)?.by ?? 0) + by });
  };
  for (const count of before ? contributionOf(before) : []) add(count, -1);
  for (const count of contributionOf(after)) add(count, 1);
  for (const { of, by } of difference.values()) {
    if (by === 0) continue;
    tx.insert(actCounts)
      .values({ ...of, count: by })
      .onConflictDoUpdate({
        target: [actCounts.office, actCounts.day, actCounts.act],
        set: { count: sql`${actCounts.count} + ${by}` },
      })
      .run();
    // A sum that came back to nothing leaves no row, or the table would tell more than the log does.
    if (by < 0)
      tx.delete(actCounts)
        .where(and(sameCount(of), eq(actCounts.count, 0)))
        .run();
  }
}

const sameCount = ({ office, day, act }: Count) =>
  and(eq(actCounts.office, office), eq(actCounts.day, day), eq(actCounts.act, act));

function contributionOf(parcel: Parcel): readonly Count[] {
  const delivery = deliveryInEffect(parcel);
  const held: readonly Count[] = delivery
    ? [{ office: delivery.author.office, day: delivery.author.day, act: 'in-effect' }]
    : [];
  return [...actsDone(parcel), ...held];
}

/** The hand-over that holds. After a settlement it is the one the settlement let stand. */
function deliveryInEffect({ custodian, inEffect, ...parcel }: Parcel): Fact | null {
  if (custodian.at !== 'recipient' || inEffect === null) return null;
  if (inEffect.body.kind !== 'settled') return inEffect;
  return findFact({ custodian, inEffect, ...parcel }, inEffect.body.stands) ?? inEffect;
}

function noteSides(tx: Writer, { subject }: ParcelRow, parcel: Parcel): void {
  tx.delete(caseSides).where(eq(caseSides.subject, subject)).run();
  const offices = officesInCase(parcel);
  if (offices.length > 0)
    tx.insert(caseSides)
      .values(offices.map((office) => ({ subject, office })))
      .run();
}
