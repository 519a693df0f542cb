/** One parcel as its facts show it: the view every screen, report and rule reads. Computed, never stored as truth. */
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import { type ChangeId, compareChangeIds } from './change-id.ts';
import type { Collision } from './collision.ts';
import type { Custodian } from './custodian.ts';
import type { Fact } from './fact.ts';
import type { Announced } from './kinds/announced.ts';
import { standingOf } from './precedence.ts';

/** A collision that nobody has settled yet. At most one a parcel; its id is the parcel's subject. */
export interface OpenCase {
  /** 1 the first time; a collision after a settlement reopens the case as the next round. */
  readonly round: number;
  readonly collisions: readonly Collision[];
}

export interface Parcel {
  readonly subject: ParcelSubject;
  /** All facts, in the order of their ids: the same set is the same list on every machine. */
  readonly facts: readonly Fact[];
  readonly announcements: readonly Fact<Announced>[];
  readonly custodian: Custodian;
  readonly inEffect: Fact | null;
  /** Where it lies in the office that holds it; null when it was not shelved since it came. */
  readonly shelf: string | null;
  readonly heads: readonly ChangeId[];
  readonly reversed: ReadonlySet<ChangeId>;
  readonly repeats: ReadonlySet<ChangeId>;
  readonly case: OpenCase | null;
}

/** The parcel nobody has met yet. */
export const unmet = (subject: ParcelSubject): Parcel => foldParcel(subject, []);

/** Folds the set of facts about one parcel. Independent of order and duplication; never fails. */
export function foldParcel(subject: ParcelSubject, facts: readonly Fact[]): Parcel {
  const ordered = distinct(facts);
  const standing = standingOf(ordered);
  const open = standing.collisions;
  const inEffect = ordered.find((fact) => fact.id === standing.inEffect) ?? null;
  return {
    subject,
    facts: ordered,
    announcements: ordered.filter(isAnnouncement),
    custodian: standing.custodian,
    inEffect,
    shelf: inEffect?.body.kind === 'shelved' ? inEffect.body.shelf : null,
    heads: standing.heads,
    reversed: standing.reversed,
    repeats: standing.repeats,
    case: open.length > 0 ? { round: 1 + settlementsIn(ordered, standing.reversed), collisions: open } : null,
  };
}

const isAnnouncement = (fact: Fact): fact is Fact<Announced> => fact.body.kind === 'announced';

/** The latest fact that still counts and satisfies the question, by the order of the log. */
export function findFact(parcel: Parcel, id: ChangeId): Fact | undefined {
  return parcel.facts.find((fact) => fact.id === id);
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return [...byId.values()].sort((a, b) => compareChangeIds(a.id, b.id));
}

const settlementsIn = (facts: readonly Fact[], reversed: ReadonlySet<ChangeId>): number =>
  facts.filter((fact) => fact.body.kind === 'settled' && !reversed.has(fact.id)).length;
