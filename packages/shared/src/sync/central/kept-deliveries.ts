/**
 * The central's port, second part: which changes are about a parcel, who follows it, and the delivery table. All of it is
 * only ever added to.
 */
import type { StreamId } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import type { KeptChange } from './kept-log.ts';

/** Where a change stands. */
export interface Place {
  readonly stream: StreamId;
  readonly seq: number;
}

/** One part of one change for one office, and why it gets it. */
export interface Delivery extends Place {
  readonly office: OfficeCode;
  readonly part: 'bytes' | 'box';
  readonly reason: 'own' | 'to' | 'follows' | 'municipality';
}

/** A delivery in its place in the table, with the change it is about. */
export interface WaitingDelivery extends Pick<KeptChange, 'stream' | 'seq' | 'bytes' | 'box' | 'boxHash'> {
  readonly pos: number;
  readonly part: Delivery['part'];
}

export interface KeptDeliveries {
  /** Notes that a change is about a parcel; once. */
  readonly noteSubject: (subject: ParcelSubject, change: Place) => void;
  /** All changes about a parcel, by stream and number. */
  readonly changesAbout: (subject: ParcelSubject) => readonly Place[];
  /** Those of them whose box was given to the office, by stream and number. */
  readonly boxesGiven: (office: OfficeCode, subject: ParcelSubject) => readonly Place[];

  /** @returns true when the office did not follow the parcel before */
  readonly follow: (office: OfficeCode, subject: ParcelSubject) => boolean;
  /** By code. */
  readonly followers: (subject: ParcelSubject) => readonly OfficeCode[];

  /**
   * Adds a row behind all others; one for each office, change and part, whatever the reason of a second. Positions rise,
   * and are given out inside the transaction: a reader can never pass one that is committed later.
   */
  readonly give: (delivery: Delivery) => void;
  /** Position of the office's last row; 0 for none. */
  readonly lastGiven: (office: OfficeCode) => number;
  /** The office's rows behind a position, in order, at most `most`; those of streams that `besides` writes are left out. */
  readonly givenAfter: (office: OfficeCode, after: number, besides: number, most: number) => readonly WaitingDelivery[];
}
