/** The rows of the device's database. The writer worker writes them; pages only read. */
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import type { Role } from '@ventanilla/shared/src/custody/acts/here.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { Outcome } from '@ventanilla/shared/src/sync/messages.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';
import type { DraftKey } from './commands.ts';
import type { SyncResult } from './sync-result.ts';

/** Tables of one row hold it under this key. */
export const ONLY = 1;

export interface DeviceRow {
  readonly device: number;
  readonly office: OfficeCode;
  /** Bearer token. Pages never show it. */
  readonly token: string;
  /** The server's ES256 public key, raw point, base64url. */
  readonly serverKey: string;
  /** Key of this device's pair in the database of keys. */
  readonly keyId: number;
}

/** How far the server's delivery was read. */
export interface ReplicationRow {
  readonly epoch: number;
  readonly cursor: number;
  /** Version of the reference data the server last named. */
  readonly referenceAtServer: number;
  /** Changes that arrived and could not be read by this build: stored, skipped, counted. */
  readonly unreadable: number;
}

/** A device that has just been enrolled. */
export const NOTHING_READ: ReplicationRow = { epoch: 0, cursor: 0, referenceAtServer: 0, unreadable: 0 };

export interface ClockRow {
  /** Last stamp given. */
  readonly ms: number;
  readonly counter: number;
  /** Highest wall time seen, ms: a lower one later means the clock went back. */
  readonly wallMs: number;
  readonly wentBack: boolean;
  /** Wall time at which the clock was found within five minutes of the server's; null if never, or if it was off. */
  readonly checkedAt: number | null;
  /** Server minus device at the last contact, ms; null before the first. */
  readonly offsetMs: number | null;
}

export interface SessionRow {
  readonly staff: StaffNumber;
  readonly name: string;
  readonly role: Role;
  readonly day: BusinessDay;
  /** The session-opened change; in another stream it is opened anew before the next act. */
  readonly stream: StreamId;
  readonly seq: number;
  readonly lastActivityAt: number;
}

/** Wrong PINs in a row: they outlive a reload, or the delay would be no delay. */
export interface AttemptsRow {
  readonly staff: StaffNumber;
  readonly wrong: number;
  readonly lastAt: number;
}

/** The last exchanges with the central, as they ended. */
export interface ContactRow {
  readonly lastAttemptAt: number;
  readonly lastResult: SyncResult;
  readonly lastSuccessAt: number | null;
}

/** Whether the browser promised not to throw this origin away, and how much room it says there is. */
export interface ProtectionRow {
  readonly persisted: boolean;
  /** Estimated free space in MiB; -1 when the browser does not say. */
  readonly freeMb: number;
}

/** What the last start of the writer found. */
export interface StartRow {
  readonly at: number;
  /** Changes the journal held and the database did not: now put in. */
  readonly replayed: number;
  /** Bytes of a torn last record that were cut off. */
  readonly tornBytes: number;
  /** Journal files shorter than the database says: the black box itself lost something. */
  readonly shortJournals: number;
}

export interface StreamRow {
  readonly stream: StreamId;
  /** 1 when this device's writer wrote it. */
  readonly own: 0 | 1;
  /** The device's number when it was written, for enrolling anew gives another; 0 for a foreign stream. */
  readonly device: number;
  readonly seq: number;
  /** The chain's head after `seq`; of no bytes for a foreign stream, of which this device holds loose changes. */
  readonly head: Uint8Array;
  /** Stamp in ms of its first change; 0 for a foreign stream. */
  readonly openedAt: number;
  readonly journalBytes: number;
}

export interface ChangeRow {
  readonly stream: StreamId;
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** The sealed box and its key, both or neither; neither also when this office may not have it. */
  readonly cipher: Uint8Array | null;
  readonly key: Uint8Array | null;
  /** The chain's head after it, to sign runs at any cut; null for a foreign change. */
  readonly head: Uint8Array | null;
  /** Which screen-opening it came from; null for what the log notes itself and for other devices' changes. */
  readonly draft: DraftKey | null;
  /** Stamp in ms; 0 when the change could not be read. */
  readonly at: number;
}

/** A parcel's row with the two ways a clerk looks for it: from the front, or by the last digits. */
export interface StoredParcel extends ParcelRow {
  /** The number as a person reads it, in capitals. */
  readonly text: string;
  /** Its digits backwards: looking for the last digits is then looking for a beginning. */
  readonly tail: string;
}

/** A receipt counts in the epoch it names only: after a restored backup the central holds less than it said. */
export interface ReceiptRow {
  readonly stream: StreamId;
  readonly received: number;
  readonly safe: number;
  readonly epoch: number;
  readonly atServerMs: number;
  /** The central holds another history under this stream's numbers: its head was not ours. */
  readonly forked: boolean;
}

export type OutcomeRow = Outcome;
export type ReferenceRow = Reference;
