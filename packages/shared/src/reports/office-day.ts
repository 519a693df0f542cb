/**
 * The office's stock on a business day: opening + in − out ± elsewhere = expected, for each parcel and so for the sum.
 * Nothing here is stored: every figure is a sum over parcels, and the parcels are the list behind the figure.
 */
import type { BusinessDay } from '../custody/author.ts';
import { isAt } from '../custody/custodian.ts';
import type { Fact } from '../custody/fact.ts';
import { claimOf, isCustodyBody } from '../custody/kinds.ts';
import { foldParcel, type Parcel } from '../custody/parcel.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';

/** One parcel's part in an office's day. Conservation: `opening + in − out + otherwise = expected`. */
export interface DayOfParcel {
  /** 1 when the office held it before the day, judged by the facts of earlier days. */
  readonly opening: 0 | 1;
  /** Acts of this office on this day that brought it in, as done: repeats and reversed acts left out. */
  readonly in: number;
  readonly out: number;
  /** What cases, reversals and other offices' facts changed: shown as a line of its own, never hidden in another. */
  readonly otherwise: number;
  /** 1 when the office holds it by all facts known here. */
  readonly expected: 0 | 1;
}

export interface OfficeDay {
  readonly opening: number;
  readonly in: number;
  readonly out: number;
  readonly otherwise: number;
  readonly expected: number;
}

export function dayOfParcel(parcel: Parcel, office: OfficeCode, day: BusinessDay): DayOfParcel {
  const earlier = foldParcel(
    parcel.subject,
    parcel.facts.filter((fact) => fact.author.day < day),
  );
  const opening = isAt(earlier.custodian, office) ? 1 : 0;
  const expected = isAt(parcel.custodian, office) ? 1 : 0;
  const moves = parcel.facts.filter(
    (fact) => counts(parcel, fact) && fact.author.office === office && fact.author.day === day,
  );
  const came = moves.filter((fact) => movement(fact) === 1).length;
  const went = moves.filter((fact) => movement(fact) === -1).length;
  return { opening, in: came, out: went, otherwise: expected - opening - came + went, expected };
}

/**
 * The day's sheet from the parcels with a fact on or after the day (`touched`) and the number the office holds now.
 * Untouched parcels stand in opening and expected alike, so they need not be read.
 */
export function officeDay(touched: readonly Parcel[], held: number, office: OfficeCode, day: BusinessDay): OfficeDay {
  const parts = touched.map((parcel) => dayOfParcel(parcel, office, day));
  const sum = (pick: (part: DayOfParcel) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  const untouched = held - sum((part) => part.expected);
  return {
    opening: untouched + sum((part) => part.opening),
    in: sum((part) => part.in),
    out: sum((part) => part.out),
    otherwise: sum((part) => part.otherwise),
    expected: held,
  };
}

const counts = (parcel: Parcel, fact: Fact): boolean =>
  isCustodyBody(fact.body) &&
  fact.body.kind !== 'settled' &&
  !parcel.reversed.has(fact.id) &&
  !parcel.repeats.has(fact.id);

/** +1 brought the parcel into its author's office, −1 took it out, 0 moved it inside. */
function movement(fact: Fact): -1 | 0 | 1 {
  if (!isCustodyBody(fact.body)) return 0;
  const { from, after } = claimOf(fact.body, fact.author.office);
  const before = isAt(from, fact.author.office);
  const then = isAt(after, fact.author.office);
  if (before === then) return 0;
  return then ? 1 : -1;
}
