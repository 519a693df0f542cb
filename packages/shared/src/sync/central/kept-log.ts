/** The central's port, first part: streams, the changes in them, and what was said of each. */
import type { HeldChange, LogReads, StreamEnd } from '../../change-log/log-store.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Outcome, SentChange } from '../messages.ts';

/** A stream as far as the central holds it. `seq` counts quarantined changes too: a receipt says so, the device moves on. */
export interface HeldStream extends StreamEnd {
  /** Number of the device that writes it; 0 is the central itself. */
  readonly device: number;
  /** Why chain or signature failed once: whatever comes later in this stream goes to quarantine too. Null while none did. */
  readonly closed: string | null;
  /** Highest number that a proven copy covers. It moves when a copy was proved, and is not the stream's own business. */
  readonly safe: number;
}

/** An accepted or refused change: never updated, never deleted. */
export interface KeptChange extends HeldChange {
  readonly head: Uint8Array;
  /** Stays when the box's key is deleted: the chain must not notice. */
  readonly boxHash: Uint8Array;
  /** Office of the device that sent it. */
  readonly office: OfficeCode;
  /** The central's clock, ms since 1970. */
  readonly receivedMs: number;
}

/** Bytes whose chain or signature did not hold. Kept for whoever looks into it; never folded, never passed on. */
export interface UnverifiedChange extends SentChange {
  readonly stream: StreamId;
  readonly seq: number;
  /** Hash over bytes and box, hex: two forks of one number are both kept, a resend is kept once. */
  readonly print: string;
  readonly device: number;
  /** What the run claimed: its end and the signature over it. */
  readonly head: Uint8Array;
  readonly signature: Uint8Array;
  readonly reason: string;
  readonly receivedMs: number;
}

/** Highest number by stream. */
export type Reach = ReadonlyMap<StreamId, number>;

export interface KeptLog extends LogReads {
  readonly endOf: (stream: StreamId) => HeldStream | null;
  /** Puts the stream in place of what was known of it; `safe` stays. */
  readonly saveStream: (stream: Omit<HeldStream, 'safe'>) => void;
  /** How many changes are held in the streams of a device, quarantined ones too. */
  readonly writtenBy: (device: number) => number;
  /** How far every stream is held. */
  readonly reach: () => Reach;
  /** Raises `safe`; never lowers it, and knows no stream that is not held. */
  readonly raiseSafe: (covered: Reach) => void;

  /** Throws when that number is held. Call `saveStream` in the same transaction. */
  readonly addChange: (change: KeptChange) => void;
  /**
   * Keeps what a device signed over (stream, `seq`, head there). The latest is enough: a head commits to all before it.
   * `signer`: its number; another one than the stream's where that was recovered.
   */
  readonly saveSignature: (stream: StreamId, seq: number, signature: Uint8Array, signer: number) => void;
  /** The same bytes sent again are kept once. */
  readonly addUnverified: (change: UnverifiedChange) => void;

  /** Only what was not plainly accepted; the same reason of the same change once. */
  readonly addOutcome: (outcome: Outcome) => void;
  /** Of changes `first` to `last`, by number, then by reason. */
  readonly outcomes: (stream: StreamId, first: number, last: number) => readonly Outcome[];
}
