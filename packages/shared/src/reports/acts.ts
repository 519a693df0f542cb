/** Acts as done, per office and business day. Two hand-overs of one parcel are two acts; only one of them is in effect. */

import type { BusinessDay } from '../custody/author.ts';
import type { Parcel } from '../custody/parcel.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';

export const COUNTED_ACTS = ['received', 'handed-over'] as const;
export type CountedAct = (typeof COUNTED_ACTS)[number];

export interface ActDone {
  readonly office: OfficeCode;
  readonly day: BusinessDay;
  readonly act: CountedAct;
}

/** Every counted act on this parcel that was neither reversed nor a repeat. */
export function actsDone(parcel: Parcel): readonly ActDone[] {
  return parcel.facts.flatMap((fact): ActDone[] => {
    const act = COUNTED_ACTS.find((counted) => counted === fact.body.kind);
    if (!act || parcel.reversed.has(fact.id) || parcel.repeats.has(fact.id)) return [];
    return [{ office: fact.author.office, day: fact.author.day, act }];
  });
}

/** Offices that wrote a side of the parcel's open case; none when it has none. */
export function officesInCase(parcel: Parcel): readonly OfficeCode[] {
  const sides = new Set((parcel.case?.collisions ?? []).flatMap((collision) => collision.between));
  return [...new Set(parcel.facts.filter((fact) => sides.has(fact.id)).map((fact) => fact.author.office))];
}
