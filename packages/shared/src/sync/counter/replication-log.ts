/** What replication may do with the log: read what the central lacks, and store what it sent. The writer implements it. */

import type { Exhibit } from '../../change-log/exhibit.ts';
import type { DeviceClock, Protection } from '../../change-log/writing/writer-store.ts';
import type { BusinessDay } from '../../custody/author.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { ExhibitName } from '../../custody/exhibit-name.ts';
import type { SentChange, SyncResponse } from '../messages.ts';
import type { Reference } from '../reference.ts';
import type { CounterBatch, EnrolledDevice, Replication } from './counter-store.ts';
import type { PendingSpan } from './pending.ts';
import type { SyncResult } from './sync-result.ts';

export interface Standing {
  readonly device: EnrolledDevice;
  readonly replication: Replication;
  readonly spans: readonly PendingSpan[];
  /** Those of the streams in `spans` that this machine wrote for another office, where it was enrolled before. */
  readonly elsewhere: ReadonlySet<StreamId>;
  readonly protection: Protection;
  /** Version of the reference data this device has; null when none. */
  readonly referenceHere: number | null;
  /** How the last exchange ended; null before the first. */
  readonly lastResult: SyncResult | null;
}

/** A change ready to travel, with the chain's head after it. */
export interface OutgoingChange extends SentChange {
  readonly seq: number;
  readonly head: Uint8Array;
}

/** An answer of the central whose signatures hold. `wallMs`: the middle between question and answer; of a file, now. */
export interface Arrival {
  readonly response: SyncResponse;
  readonly wallMs: number;
  /** What came by a road that takes days corrects what would be written of an answer just given. */
  readonly amend?: (batch: ArrivalBatch, before: BeforeArrival) => ArrivalBatch;
}

/** What of a device's own standing an arrival moves, beside the log. */
export type ArrivalBatch = Pick<CounterBatch, 'lastDay'> & {
  readonly clock: DeviceClock;
  readonly replication: Replication;
};

export interface BeforeArrival {
  readonly clock: DeviceClock;
  readonly replication: Replication;
  readonly lastDay: BusinessDay | null;
}

export interface Applied {
  /** Own changes that a receipt came for. */
  readonly confirmed: number;
  /** Changes of others that were not held before. */
  readonly received: number;
}

export interface ReplicationLog {
  /** Null when this browser is no device. */
  readonly standing: () => Promise<Standing | null>;
  /** Changes of a stream from `first` on, at most `most` of them, without gaps. */
  readonly read: (stream: StreamId, first: number, most: number) => Promise<readonly OutgoingChange[]>;
  /** Stamp in ms of the oldest change in the spans; null when there is none. */
  readonly oldestOf: (spans: readonly PendingSpan[]) => Promise<number | null>;
  /** Stores an arrival as a whole or not at all. */
  readonly apply: (arrival: Arrival) => Promise<Applied>;
  readonly keepReference: (reference: Reference) => Promise<void>;
  /** Nothing else that belonged to a former device stays but what it recorded. */
  readonly keepDevice: (device: EnrolledDevice, epoch: number) => Promise<void>;
  /** Exhibits that the central has not said to hold in the current epoch, at most `most`. */
  readonly exhibitsToSend: (most: number) => Promise<readonly Exhibit[]>;
  readonly noteExhibits: (received: readonly ExhibitName[], epoch: number) => Promise<void>;
  readonly noteAttempt: (at: number, result: SyncResult) => Promise<void>;
}
