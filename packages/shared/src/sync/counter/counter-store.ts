/** All a counter keeps: what its writer needs, and beside it what it knows of the central. Written by the one `commit`. */
import type { SealedBox } from '../../change-log/box.ts';
import type { Exhibit } from '../../change-log/exhibit.ts';
import type { Awaitable } from '../../change-log/log-store.ts';
import type { DeviceIdentity, WriterBatch, WriterStore } from '../../change-log/writing/writer-store.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { ExhibitName } from '../../custody/exhibit-name.ts';
import type { Outcome } from '../messages.ts';
import type { Reference } from '../reference.ts';
import type { SyncResult } from './sync-result.ts';

export interface EnrolledDevice extends DeviceIdentity {
  /** Bearer token. Pages never show it. */
  readonly token: string;
  /** The server's ES256 public key, raw point, base64url. */
  readonly serverKey: string;
  /** Key of this device's pair among its keys. */
  readonly keyId: number;
}

/** How far the server's delivery was read. */
export interface Replication {
  readonly epoch: number;
  readonly cursor: number;
  /** Version of the reference data the server last named. */
  readonly referenceAtServer: number;
  /** Changes that arrived and could not be read by this build: stored, skipped, counted. */
  readonly unreadable: number;
  /**
   * Changes under this device's number that are at the central and in no own stream here, and were fetched from there:
   * what a disk that was put back from a copy had lost, or a second machine wrote.
   */
  readonly ownElsewhere: number;
  /** This device lacks some of what it wrote, and is fetching it: a disk was put back, or another machine writes as it. */
  readonly isFetchingOwn: boolean;
}

/** A device that has just been enrolled. */
export const NOTHING_READ: Replication = {
  epoch: 0,
  cursor: 0,
  referenceAtServer: 0,
  unreadable: 0,
  ownElsewhere: 0,
  isFetchingOwn: false,
};

/** A receipt counts in the epoch it names only: after a restored backup the central holds less than it said. */
export interface HeldReceipt {
  readonly stream: StreamId;
  readonly received: number;
  readonly safe: number;
  readonly epoch: number;
  readonly atServerMs: number;
  /** The central holds another history under this stream's numbers: its head was not ours. */
  readonly forked: boolean;
}

/** The last exchanges with the central, as they ended. */
export interface Contact {
  readonly lastAttemptAt: number;
  readonly lastResult: SyncResult;
  readonly lastSuccessAt: number | null;
}

/** The box of a change that was held without one: allowed here only now. Nothing else of the change is touched. */
export interface LateBox {
  readonly stream: StreamId;
  readonly seq: number;
  readonly box: SealedBox;
}

export interface CounterBatch extends WriterBatch {
  readonly device?: EnrolledDevice;
  readonly replication?: Replication;
  readonly contact?: Contact | null;
  readonly reference?: Reference | null;
  readonly receipts?: readonly HeldReceipt[];
  readonly outcomes?: readonly Outcome[];
  readonly boxes?: readonly LateBox[];
  /** Exhibits that the central has said, in an epoch, to hold whole. */
  readonly exhibitsReceived?: { readonly names: readonly ExhibitName[]; readonly epoch: number };
}

export interface CounterStore extends WriterStore {
  readonly device: () => Awaitable<EnrolledDevice | null>;
  readonly replication: () => Awaitable<Replication | null>;
  readonly contact: () => Awaitable<Contact | null>;
  readonly reference: () => Awaitable<Reference | null>;
  readonly receipts: () => Awaitable<readonly HeldReceipt[]>;
  /** Exhibits the central has not said in this epoch to hold whole, at most `most`, in any order. */
  readonly exhibitsToSend: (epoch: number, most: number) => Awaitable<readonly Exhibit[]>;
  /** As for a writer. Throws also when one of `boxes` is of a change that is not held, or has its box already. */
  readonly commit: (batch: CounterBatch) => Awaitable<void>;
}
