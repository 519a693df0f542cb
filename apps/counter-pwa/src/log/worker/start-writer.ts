/** Brings the writer up: waits to be the only one, puts back what the black box holds, and stands ready for acts. */
import { changeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { only } from '../database.ts';
import { ONLY, type StreamRow } from '../tables.ts';
import { NEW_CLOCK } from './device-clock.ts';
import { measureProtection } from './measure-protection.ts';
import { replayJournals } from './replay-journals.ts';
import type { Writer } from './writer-state.ts';

export type WriterTools = Omit<Writer, 'state'>;

/** Resolves once this worker holds the device's log, and never gives it up: the browser does when the worker ends. */
export function becomeTheWriter(): Promise<void> {
  return new Promise((resolve, reject) => {
    const forEver = new Promise<never>(() => undefined);
    navigator.locks
      .request('ventanilla-writer', () => {
        resolve();
        return forEver;
      })
      .catch(reject);
  });
}

export async function startWriter(tools: WriterTools): Promise<Writer> {
  const { database, wallMs } = tools;
  const writer: Writer = {
    ...tools,
    state: {
      stream: null,
      clock: (await only(database.clock)) ?? NEW_CLOCK,
      previous: null,
      isStopped: false,
      unrecorded: new Map(),
      journalledOnly: new Set(),
    },
  };
  const replayed = await replayJournals(writer);
  writer.state.previous = lastOwnChange(await database.streams.where('own').equals(1).toArray());
  await database.start.put({ at: wallMs(), ...replayed }, ONLY);
  await database.protection.put(await measureProtection(), ONLY);
  return writer;
}

/** By the stamp of its opening: only a label in the log, nothing is decided by it. */
function lastOwnChange(own: readonly StreamRow[]) {
  const last = own.reduce<StreamRow | null>(
    (latest, next) => (latest === null || next.openedAt > latest.openedAt ? next : latest),
    null,
  );
  return last && last.seq > 0 ? changeId(last.stream, last.seq) : null;
}
