/** What the one writer of this device holds in memory: its tools, and where its log stands. */
import type { BusinessDay } from '../../custody/author.ts';
import type { ActId, ChangeId } from '../../custody/change-id.ts';
import type { SealedBox } from '../box.ts';
import type { Hash } from '../chain.ts';
import type { Awaitable, StreamEnd } from '../log-store.ts';
import type { DraftKey } from './commands.ts';
import type { Journal, JournalFolder } from './journal.ts';
import type { Serially } from './serially.ts';
import type { WriterRules } from './writer-rules.ts';
import type { DeviceClock, Protection, WriterStore } from './writer-store.ts';

/** The stream this run of the writer writes to. Opened by its first act: a start without an act leaves no trace. */
export interface OpenStream {
  readonly end: StreamEnd;
  readonly journal: Journal;
  readonly openedAt: number;
  /** Number of the device that writes it. */
  readonly device: number;
}

export interface Writer<Store extends WriterStore = WriterStore> {
  readonly store: Store;
  readonly journals: JournalFolder;
  readonly rules: WriterRules;
  readonly hash: Hash;
  /** As many random bytes as asked for. */
  readonly random: (bytes: number) => Uint8Array;
  /** Seals what is personal: under a key of its own, or under the one given, which then seals nothing else. */
  readonly seal: (content: Uint8Array, key?: Uint8Array) => Awaitable<SealedBox>;
  readonly wallMs: () => number;
  /** Havana's calendar date at a time in ms. */
  readonly dayOf: (ms: number) => BusinessDay;
  readonly measureProtection: () => Awaitable<Protection>;
  /** Build of the app, for the log. */
  readonly app: string;
  /** Acts and arrivals take turns here, so heads cannot move while one of them is at work. */
  readonly serially: Serially;
  readonly state: WriterState;
}

/**
 * Does a piece of writing in its turn, unless the database failed in this run: then it is left as it is until the next
 * start replays the journal, and this rejects.
 */
export const writeInTurn = <T>(
  { serially, state }: Pick<Writer, 'serially' | 'state'>,
  work: () => Promise<T>,
): Promise<T> =>
  serially(() => {
    if (state.isStopped) throw new Error('the database failed in this run: nothing more is written to it');
    return work();
  });

/** The only thing in the log's code that changes in place; touched inside `serially` only. */
export interface WriterState {
  stream: OpenStream | null;
  clock: DeviceClock;
  /** Last change of the stream before this one; null on a new device. */
  previous: ChangeId | null;
  /** The database failed after the journal: nothing more is written to it in this run. */
  isStopped: boolean;
  /** Names given to acts that could not be recorded yet: the draft keeps its act in the next stream. */
  readonly unrecorded: Map<DraftKey, ActId>;
  /** Acts that are in the black box only. */
  readonly journalledOnly: Set<DraftKey>;
}
