/** The port behind which the central's read models are kept: parcels, acts per office and day, sides of open cases. */
import type { ParcelRow } from '../change-log/fold.ts';
import type { LogReads } from '../change-log/log-store.ts';
import type { BusinessDay } from '../custody/author.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import type { CountedAct } from './acts.ts';

/** One figure of one office and day. `in-effect` counts the hand-overs that hold: the rest were taken over by a collision. */
export interface ActCount {
  readonly office: OfficeCode;
  readonly day: BusinessDay;
  readonly act: CountedAct | 'in-effect';
}

export interface ReadModels extends Pick<LogReads, 'parcels'> {
  /** Puts the row in place of the parcel's former one. */
  readonly saveParcel: (row: ParcelRow) => void;
  /** Adds `by`, which is not 0, to a figure. A sum that comes back to nothing leaves no row: the log tells of none. */
  readonly addActs: (count: ActCount, by: number) => void;
  /** Offices that wrote a side of the parcel's open case, in place of those noted before. */
  readonly saveSides: (subject: ParcelSubject, offices: readonly OfficeCode[]) => void;
}
