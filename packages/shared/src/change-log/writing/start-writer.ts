/** Brings the writer up: puts back what the black box holds, and stands ready for acts. */
import { changeId } from '../../custody/change-id.ts';
import { NEW_CLOCK } from './device-clock.ts';
import { replayJournals } from './replay-journals.ts';
import type { Writer, WriterState } from './writer-state.ts';
import type { OwnStream, WriterStore } from './writer-store.ts';

export type WriterTools<Store extends WriterStore = WriterStore> = Omit<Writer<Store>, 'state'>;

/** The caller makes sure that it is the only writer of this device. Rejects when store or journal cannot be read. */
export async function startWriter<Store extends WriterStore>(tools: WriterTools<Store>): Promise<Writer<Store>> {
  const { wallMs } = tools;
  const state: WriterState = {
    stream: null,
    clock: (await tools.store.clock()) ?? NEW_CLOCK,
    previous: null,
    isStopped: false,
    unrecorded: new Map(),
    journalledOnly: new Set(),
  };
  const store = stoppingAtFailure(tools.store, state);
  const writer: Writer<Store> = { ...tools, store, state };
  const replayed = await replayJournals(writer);
  writer.state.previous = lastOwnChange(await store.ownStreams());
  await store.commit({ start: { at: wallMs(), ...replayed }, protection: await tools.measureProtection() });
  return writer;
}

/**
 * Whatever commit fails, an act's or an arrival's, it is the last one of this run: a database that refused once has been
 * seen to lose what it acknowledged afterwards. The next start compares it with the black box first.
 */
function stoppingAtFailure<Store extends WriterStore>(store: Store, state: WriterState): Store {
  return {
    ...store,
    commit: async (batch) => {
      if (state.isStopped) throw new Error('the database failed in this run: nothing more is written to it');
      try {
        await store.commit(batch);
      } catch (cause) {
        state.isStopped = true;
        throw cause;
      }
    },
  };
}

/** By the stamp of its opening: only a label in the log, nothing is decided by it. */
function lastOwnChange(own: readonly OwnStream[]) {
  const last = own.reduce<OwnStream | null>(
    (latest, next) => (latest === null || next.openedAt > latest.openedAt ? next : latest),
    null,
  );
  return last && last.seq > 0 ? changeId(last.stream, last.seq) : null;
}
