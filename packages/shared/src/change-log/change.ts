/** A change: one thing a person did, or a named system rule noted. The unit is the act, not the column. */
import type { Author } from '../custody/author.ts';
import { type ActId, type ChangeId, changeId, type StreamId } from '../custody/change-id.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import type { KnownBody } from './kinds.ts';

/** A kind this build does not know: stored, relayed, shown as "needs an update", folded after the upgrade. */
export interface UnknownKind {
  readonly kind: 'unknown-kind';
  readonly code: number;
  readonly version: number;
}

export type ChangeBody = KnownBody | UnknownKind;

export interface Subject {
  readonly parcel: ParcelSubject;
  readonly bases: readonly ChangeId[];
}

export interface Change<Body extends ChangeBody = ChangeBody> {
  readonly stream: StreamId;
  /** 1, 2, 3 without gaps. Nothing is ever renumbered. */
  readonly seq: number;
  readonly act: ActId;
  readonly author: Author;
  /** The counter part of the stamp; `author.at` is its milliseconds. */
  readonly counter: number;
  /** Whom else it was meant for. Frozen when written. */
  readonly to: readonly OfficeCode[];
  /** `seq` of the session-opened change in this stream; 0 for a system rule. */
  readonly session: number;
  readonly subjects: readonly Subject[];
  readonly body: Body;
}

export const idOf = (change: Change): ChangeId => changeId(change.stream, change.seq);
