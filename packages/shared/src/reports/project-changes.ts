/**
 * Keeps the read models: parcels by the shared fold, acts per office and day, sides of open cases. A change refolds its
 * own parcels only; sums subtract the parcel's old contribution and add the new one.
 */
import type { Change } from '../change-log/change.ts';
import { foldChanges, type ParcelRow, parcelOf, subjectsOf } from '../change-log/fold.ts';
import type { ChangeId } from '../custody/change-id.ts';
import type { Fact } from '../custody/fact.ts';
import { findFact, type Parcel } from '../custody/parcel.ts';
import { actsDone, officesInCase } from './acts.ts';
import type { ActCount, ReadModels } from './read-models.ts';

/** Folds the changes in. @returns the facts that are a side of a case which is open afterwards */
export function projectChanges(models: ReadModels, changes: readonly Change[]): ReadonlySet<ChangeId> {
  const before = models.parcels(subjectsOf(changes));
  const inCase = new Set<ChangeId>();
  for (const row of foldChanges(before, changes).values()) {
    const parcel = parcelOf(row);
    projectRow(models, before.get(row.subject) ?? null, row, parcel);
    for (const { between } of parcel.case?.collisions ?? []) for (const side of between) inCase.add(side);
  }
  return inCase;
}

/** Puts one parcel into every read model, taking out what its row `earlier` had put in. */
export function projectRow(models: ReadModels, earlier: ParcelRow | null, row: ParcelRow, parcel: Parcel): void {
  models.saveParcel(row);
  for (const { count, by } of actsMoved(earlier && parcelOf(earlier), parcel)) models.addActs(count, by);
  if (row.caseOpen === 1 || earlier?.caseOpen === 1) models.saveSides(row.subject, officesInCase(parcel));
}

interface Moved {
  readonly count: ActCount;
  readonly by: number;
}

/** What the parcel adds to the figures now, less what it had added before; figures that stay are left out. */
function actsMoved(before: Parcel | null, after: Parcel): readonly Moved[] {
  const moved = new Map<string, Moved>();
  const add = (count: ActCount, by: number): void => {
    const name = `${count.office} ${count.day} ${count.act}`;
    moved.set(name, { count, by: (moved.get(name)?.by ?? 0) + by });
  };
  for (const count of before ? contributionOf(before) : []) add(count, -1);
  for (const count of contributionOf(after)) add(count, 1);
  return [...moved.values()].filter(({ by }) => by !== 0);
}

function contributionOf(parcel: Parcel): readonly ActCount[] {
  const delivery = deliveryInEffect(parcel);
  const held: readonly ActCount[] = delivery
    ? [{ office: delivery.author.office, day: delivery.author.day, act: 'in-effect' }]
    : [];
  return [...actsDone(parcel), ...held];
}

/** The hand-over that holds. After a settlement it is the one the settlement let stand. */
function deliveryInEffect(parcel: Parcel): Fact | null {
  const { custodian, inEffect } = parcel;
  if (custodian.at !== 'recipient' || inEffect === null) return null;
  if (inEffect.body.kind !== 'settled') return inEffect;
  return findFact(parcel, inEffect.body.stands) ?? inEffect;
}
