/**
 * What a device keeps to write its own log, and the one way any of it is written: `commit`. Counters keep it in
 * IndexedDB, tests and the simulator in memory; `testing/counter-store-contract.ts` holds both to it.
 */
import type { Role } from '../../custody/acts/here.ts';
import type { BusinessDay, StaffNumber } from '../../custody/author.ts';
import type { ChangeId, StreamId } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Exhibit } from '../exhibit.ts';
import type { Awaitable, HeldChange, LogBatch, LogStore, StreamEnd } from '../log-store.ts';
import type { DraftKey } from './commands.ts';

export interface DeviceIdentity {
  /** Given by the central, never used for another one. */
  readonly device: number;
  readonly office: OfficeCode;
}

export interface DeviceClock {
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

export interface ClerkSession {
  readonly staff: StaffNumber;
  readonly name: string;
  readonly role: Role;
  readonly day: BusinessDay;
}

export interface KeptSession extends ClerkSession {
  /** The session-opened change; in another stream it is opened anew before the next act. */
  readonly stream: StreamId;
  readonly seq: number;
  readonly lastActivityAt: number;
}

/** Wrong PINs in a row: they outlive a reload, or the delay would be no delay. */
export interface WrongPins {
  readonly staff: StaffNumber;
  readonly wrong: number;
  readonly lastAt: number;
}

/** Whether the browser promised not to throw this origin away, and how much room it says there is. */
export interface Protection {
  readonly persisted: boolean;
  /** Estimated free space in MiB; -1 when the browser does not say. */
  readonly freeMb: number;
}

/** What the last start of the writer found. */
export interface StartReport {
  readonly at: number;
  /** Changes the journal held and the database did not: now put in. */
  readonly replayed: number;
  /** Bytes of a torn last record that were cut off. */
  readonly tornBytes: number;
  /** Journal files shorter than the database says: the black box itself lost something. */
  readonly shortJournals: number;
}

/** The end of a stream that this device's writer wrote. */
export interface OwnStream extends StreamEnd {
  /** The device's number when it was written, for enrolling anew gives another. */
  readonly device: number;
  /** Stamp in ms of its first change. */
  readonly openedAt: number;
  readonly journalBytes: number;
}

/** A change with what its holder finds it by. */
export interface NewChange extends HeldChange {
  /** Which screen-opening it came from; none for what the log notes itself and for other devices' changes. */
  readonly draft?: DraftKey | null;
  /** Stamp in ms; 0 when the change could not be read. */
  readonly at?: number;
}

/**
 * Written as a whole or not at all, and durable when told. Changes are added, never replaced; everything else replaces
 * what was there, and null takes away the one there was. What is left out stays as it is.
 */
export interface WriterBatch extends Partial<LogBatch> {
  readonly changes?: readonly NewChange[];
  /** Ends of own streams. `ends` names streams of others only: what comes back never moves an own one. */
  readonly own?: readonly OwnStream[];
  /** One that is held already stays as it is: its name is its content. */
  readonly exhibits?: readonly Exhibit[];
  readonly clock?: DeviceClock;
  readonly session?: KeptSession | null;
  /** Last business day known of this office. */
  readonly lastDay?: BusinessDay | null;
  readonly wrongPins?: readonly WrongPins[];
  readonly protection?: Protection;
  readonly start?: StartReport;
}

export interface WriterStore extends LogStore {
  readonly device: () => Awaitable<DeviceIdentity | null>;
  readonly clock: () => Awaitable<DeviceClock | null>;
  readonly session: () => Awaitable<KeptSession | null>;
  readonly lastDay: () => Awaitable<BusinessDay | null>;
  readonly wrongPins: (staff: StaffNumber) => Awaitable<WrongPins | null>;
  readonly ownStreams: () => Awaitable<readonly OwnStream[]>;
  /** The changes there are of these. */
  readonly changes: (ids: readonly ChangeId[]) => Awaitable<ReadonlyMap<ChangeId, HeldChange>>;
  /** The change a screen-opening became; null while it became none. */
  readonly changeOfDraft: (draft: DraftKey) => Awaitable<ChangeId | null>;
  /**
   * The only way anything is written; `append` is a commit of the log's part alone. Throws, with nothing written, when
   * the disk refuses, when a change is held already, and when `ends` names an own stream.
   */
  readonly commit: (batch: WriterBatch) => Awaitable<void>;
}
