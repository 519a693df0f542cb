/**
 * The one fold: turns changes into parcels, unchanged at the counter, on the server and at HQ.
 * A parcel row keeps its facts and what they add up to; it is a pure function of the set of changes about that parcel.
 * The fold is total, never reads inside a box, and a late change refolds its own parcels only.
 */
import { type ChangeId, compareChangeIds } from '../custody/change-id.ts';
import type { Fact } from '../custody/fact.ts';
import { isMoving } from '../custody/kinds.ts';
import { foldParcel, type Parcel } from '../custody/parcel.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import { type Change, idOf } from './change.ts';
import { isFactBody } from './kinds.ts';

export interface ParcelRow {
  readonly subject: ParcelSubject;
  readonly facts: readonly Fact[];
  /** Changes about this parcel whose kind this build does not know yet. */
  readonly waiting: readonly ChangeId[];
  /** Office that holds it, 0 when none does. */
  readonly heldBy: number;
  readonly shelf: string | null;
  /** 1 while a collision is uncovered (IndexedDB cannot index booleans). */
  readonly caseOpen: 0 | 1;
  /** Business days of its custody facts and reversals, ascending. */
  readonly days: readonly number[];
}

/** Adds changes to the rows they are about. `before` holds the rows that exist; the answer holds the rows that changed. */
export function foldChanges(
  before: ReadonlyMap<ParcelSubject, ParcelRow>,
  changes: readonly Change[],
): ReadonlyMap<ParcelSubject, ParcelRow> {
  const facts = new Map<ParcelSubject, { readonly facts: readonly Fact[]; readonly waiting: readonly ChangeId[] }>();
  for (const change of changes) {
    for (const { parcel } of change.subjects) {
      const known = facts.get(parcel) ?? before.get(parcel) ?? { facts: [], waiting: [] };
      const fact = factOf(change, parcel);
      facts.set(
        parcel,
        fact
          ? { facts: [...known.facts, fact], waiting: known.waiting }
          : { facts: known.facts, waiting: [...known.waiting, idOf(change)] },
      );
    }
  }
  return new Map([...facts].map(([subject, known]) => [subject, rowOf(subject, known.facts, known.waiting)]));
}

/** The parcel a row stands for. */
export const parcelOf = (row: ParcelRow): Parcel => foldParcel(row.subject, row.facts);

/** The subjects a set of changes touches: the rows to load before folding. */
export const subjectsOf = (changes: readonly Change[]): readonly ParcelSubject[] => [
  ...new Set(changes.flatMap((change) => change.subjects.map(({ parcel }) => parcel))),
];

function rowOf(subject: ParcelSubject, facts: readonly Fact[], waiting: readonly ChangeId[]): ParcelRow {
  const parcel = foldParcel(subject, facts);
  return {
    subject,
    facts: parcel.facts,
    waiting: [...new Set(waiting)].sort(compareChangeIds),
    heldBy: parcel.custodian.at === 'office' ? parcel.custodian.office : 0,
    shelf: parcel.shelf,
    caseOpen: parcel.case ? 1 : 0,
    days: [...new Set(parcel.facts.filter(({ body }) => isMoving(body)).map(({ author }) => author.day))].sort(
      (a, b) => a - b,
    ),
  };
}

function factOf(change: Change, parcel: ParcelSubject): Fact | null {
  const { body } = change;
  if (!isFactBody(body)) return null;
  return {
    id: idOf(change),
    act: change.act,
    bases: change.subjects.find((subject) => subject.parcel === parcel)?.bases ?? [],
    together: change.subjects.map((subject) => subject.parcel),
    author: change.author,
    body,
  };
}
