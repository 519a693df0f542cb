/**
 * The port behind which a log is kept: memory, IndexedDB, SQLite. One contract suite (`testing/log-store-contract.ts`)
 * is run by each of them. What a counter or the central keeps besides stands in ports that extend this one.
 */
import type { StreamId } from '../custody/change-id.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import type { SealedBox } from './box.ts';
import type { ParcelRow } from './fold.ts';

/** SQLite and memory answer at once, IndexedDB later; who must have it at once asks for a port that says so. */
export type Awaitable<T> = T | Promise<T>;

/** A change as it is kept: the bytes that were signed, never encoded anew. */
export interface HeldChange {
  readonly stream: StreamId;
  /** 1, 2, 3 … within its stream. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** The sealed personal part; null when there is none, and where this holder may not have it. */
  readonly box: SealedBox | null;
  /** The chain's head after it, 32 bytes; null for a change held loose, without those before it. */
  readonly head: Uint8Array | null;
}

/** The end of a stream as far as it is held. */
export interface StreamEnd {
  readonly stream: StreamId;
  /** Highest number held; 0 for a stream of which nothing is held yet. */
  readonly seq: number;
  /** 32 bytes after `seq`, the genesis head after 0; of no bytes where only loose changes are held. */
  readonly head: Uint8Array;
}

/** Written as a whole or not at all. Ends and parcels replace what was there; a change is only ever added. */
export interface LogBatch {
  readonly changes: readonly HeldChange[];
  readonly ends: readonly StreamEnd[];
  readonly parcels: readonly ParcelRow[];
}

/** The reads of a store that answers at once, as whoever decides inside a transaction needs them. */
export interface LogReads {
  readonly endOf: (stream: StreamId) => StreamEnd | null;
  readonly read: (stream: StreamId, first: number, most: number) => readonly HeldChange[];
  readonly parcels: (subjects: readonly ParcelSubject[]) => ReadonlyMap<ParcelSubject, ParcelRow>;
}

export interface LogStore {
  /** The end of a stream; null when nothing of it is held. */
  readonly endOf: (stream: StreamId) => Awaitable<StreamEnd | null>;
  /** Changes of a stream from `first` on, ascending, without gaps, at most `most`; what is not held ends the list. */
  readonly read: (stream: StreamId, first: number, most: number) => Awaitable<readonly HeldChange[]>;
  /** The rows there are of these parcels, by subject. */
  readonly parcels: (subjects: readonly ParcelSubject[]) => Awaitable<ReadonlyMap<ParcelSubject, ParcelRow>>;
  /**
   * Writes a batch durably. Throws, with nothing written, when the disk refuses and when a change of that stream and
   * number is held already: no path updates a change.
   */
  readonly append: (batch: LogBatch) => Awaitable<void>;
}
