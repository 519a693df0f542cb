/**
 * The port of the black box: one journal a stream, appended to and flushed before the store is written. It stands beside
 * the store because each of the two has been seen to lose what the other kept.
 */
import type { StreamId } from '../../custody/change-id.ts';
import type { Result } from '../../result.ts';
import type { Awaitable } from '../log-store.ts';

export interface JournalRefusal {
  /** The disk has no room left; or it refused for another reason. */
  readonly kind: 'storage-full' | 'journal-failed';
}

/** The open end of one stream's journal. Synchronous: between "written" and "flushed" nothing else may happen. */
export interface Journal {
  readonly size: () => number;
  /** Appends and flushes. After a refusal the file may hold a torn record. */
  readonly append: (bytes: Uint8Array) => Result<null, JournalRefusal>;
  /** Throws when the disk refuses this too. */
  readonly truncate: (size: number) => void;
  readonly close: () => void;
}

export interface JournalFile {
  readonly stream: StreamId;
  readonly size: number;
  readonly readFrom: (offset: number) => Awaitable<Uint8Array>;
}

export interface JournalFolder {
  readonly list: () => Awaitable<readonly JournalFile[]>;
  /** Opens, or creates, the journal of a stream; throws when the disk gives none. Only one handle on a file exists at a time. */
  readonly open: (stream: StreamId) => Awaitable<Journal>;
}
