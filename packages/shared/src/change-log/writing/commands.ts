/** What a screen asks the log to record, and every answer it can get. Plain data: it crosses a BroadcastChannel. */
import type { Correct, CorrectRefusal } from '../../custody/acts/correct.ts';
import type { HandOver, HandOverRefusal } from '../../custody/acts/hand-over.ts';
import type { Receive, ReceiveRefusal } from '../../custody/acts/receive.ts';
import type { Reverse, ReverseRefusal } from '../../custody/acts/reverse.ts';
import type { Settle, SettleRefusal } from '../../custody/acts/settle.ts';
import type { Shelve, ShelveRefusal } from '../../custody/acts/shelve.ts';
import type { Via } from '../../custody/author.ts';
import type { ChangeId } from '../../custody/change-id.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';

/** One opening of a screen: 64 random bits as 16 hexadecimal digits. Enter twenty times is one act. */
export type DraftKey = string & { readonly brand: 'DraftKey' };

export type Command =
  | { readonly kind: 'receive'; readonly subject: ParcelSubject; readonly command: Receive }
  | { readonly kind: 'shelve'; readonly subject: ParcelSubject; readonly command: Shelve }
  | { readonly kind: 'hand-over'; readonly subjects: readonly ParcelSubject[]; readonly command: HandOver }
  /** The writer finds all parcels of the act: five handed over together are taken back together. */
  | { readonly kind: 'reverse'; readonly of: ChangeId; readonly command: Reverse }
  | { readonly kind: 'settle'; readonly subject: ParcelSubject; readonly command: Settle }
  | { readonly kind: 'correct'; readonly subject: ParcelSubject; readonly command: Correct };

/** The custody heads of each parcel in the state the clerk was shown; none for a parcel nobody has met. */
export type SeenHeads = Readonly<Record<ParcelSubject, readonly ChangeId[]>>;

export interface Envelope {
  readonly act: DraftKey;
  readonly via: Via;
  readonly seen: SeenHeads;
  readonly command: Command;
}

export type Refusal =
  | ReceiveRefusal
  | ShelveRefusal
  | HandOverRefusal
  | ReverseRefusal
  | SettleRefusal
  | CorrectRefusal;

/** The writer itself did not answer. The act may or may not be recorded; sending it again with the same key is safe. */
export interface NotConfirmed {
  readonly kind: 'not-confirmed';
}

export type NotRecordedReason =
  /** The browser has no room left for the journal. */
  | 'storage-full'
  /** The journal could not be written for another reason. The next act starts a new stream. */
  | 'journal-failed'
  /** An earlier act is in the black box only: nothing more is written until the app starts again. */
  | 'restart-needed'
  /** This browser is no device of an office yet. */
  | 'not-enrolled'
  /** It names more parcels, or holds a longer signature, than the central takes in one act. */
  | 'too-large'
  /** A fault in the program: the act was not written. */
  | 'fault';

export interface NotRecorded {
  readonly kind: 'not-recorded';
  readonly reason: NotRecordedReason;
}

/** It is in the journal, durable, but not in the tables the screens read. The next start repairs that. */
export interface JournalledOnly {
  readonly kind: 'journalled-only';
}

export type Answer =
  /** Durable on this device: tick, beep and slip may come now. */
  | { readonly kind: 'recorded'; readonly change: ChangeId; readonly slip: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Something was written about this parcel since the clerk was shown it: show it again. */
  | { readonly kind: 'changed'; readonly subject: ParcelSubject }
  | NotRecorded
  | JournalledOnly
  | { readonly kind: 'no-session' }
  | NotConfirmed;
