/**
 * Writes acts: journal first, then database. After the journal's flush the act exists; if the database then fails the
 * clerk is told so, and never "failed, try again", for the second try would be a second act.
 */
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import { foldChanges, subjectsOf } from '@ventanilla/shared/src/change-log/fold.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { type ChangeId, changeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { JournalledOnly, NotRecorded } from '../commands.ts';
import { withSearchKeys } from '../search-keys.ts';
import { ONLY, type SessionRow, type StoredParcel } from '../tables.ts';
import { type Act, type Chained, chainChanges } from './chain-changes.ts';
import { isClockChecked } from './device-clock.ts';
import { writeRecord } from './journal-records.ts';
import { lastDayAmong } from './last-day.ts';
import { loadRows } from './load-rows.ts';
import { closeStream } from './open-stream.ts';
import { unacceptableAct } from './unacceptable-act.ts';
import type { OpenStream, Writer } from './writer-state.ts';

export type Written = { readonly kind: 'written'; readonly last: ChangeId } | NotRecorded | JournalledOnly;

/** `sessionAfter`: the session row as it is once these acts are written. Call inside `serially` only. */
export async function writeActs(
  writer: Writer,
  stream: OpenStream,
  acts: readonly Act[],
  sessionAfter: SessionRow,
): Promise<Written> {
  const { state } = writer;
  const chained = chainChanges(writer.hash, stream.end, acts, state.clock, writer.wallMs());
  const unacceptable = unacceptableAct(chained.rows);
  if (unacceptable) return unacceptable;
  const before = await loadRows(writer.database, subjectsOf(chained.changes));
  const parcels = [...foldChanges(before, chained.changes).values()].map(withSearchKeys);

  const failure = appendToJournal(writer, stream, chained);
  if (failure) return failure;

  state.clock = chained.clock;
  state.stream = { ...stream, end: chained.end };
  try {
    await commit(writer, chained, parcels, sessionAfter);
  } catch {
    state.isStopped = true;
    for (const { draft } of acts) if (draft) state.journalledOnly.add(draft);
    return { kind: 'journalled-only' };
  }
  for (const { draft } of acts) if (draft) state.unrecorded.delete(draft);
  return { kind: 'written', last: changeId(chained.end.stream, chained.end.seq) };
}

function appendToJournal(writer: Writer, { journal }: OpenStream, { rows, changes }: Chained): NotRecorded | null {
  const size = journal.size();
  try {
    journal.append(join(...rows.map((row) => writeRecord({ ...row, box: boxOf(row) }))));
    return null;
  } catch (cause) {
    for (const [place, { draft }] of rows.entries()) {
      const act = changes[place]?.act;
      if (draft && act) writer.state.unrecorded.set(draft, act);
    }
    cutOff(journal, size);
    closeStream(writer);
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    return { kind: 'not-recorded', reason: isFull ? 'storage-full' : 'journal-failed' };
  }
}

/** A torn record that cannot be cut off stays: its checksum is wrong, and the stream is never written to again. */
function cutOff(journal: OpenStream['journal'], size: number): void {
  try {
    journal.truncate(size);
  } catch {
    // The disk refuses this too; the next start finds the torn end.
  }
}

/** One strict transaction, with nothing awaited in it but its own writes: a foreign await would let it commit half done. */
function commit(
  { database, state, wallMs, dayOf }: Writer,
  { rows, end }: Chained,
  parcels: readonly StoredParcel[],
  sessionAfter: SessionRow,
): Promise<void> {
  const { dexie, changes, streams, clock, session, lastDay } = database;
  const today = isClockChecked(state.clock, wallMs()) ? dayOf(wallMs()) : null;
  const stream = {
    ...end,
    own: 1 as const,
    openedAt: state.stream?.openedAt ?? 0,
    device: state.stream?.device ?? 0,
    journalBytes: state.stream?.journal.size() ?? 0,
  };
  return dexie.transaction('rw', [changes, streams, database.parcels, clock, session, lastDay], async () => {
    await changes.bulkAdd([...rows]);
    await streams.put(stream);
    await database.parcels.bulkPut([...parcels]);
    await clock.put(state.clock, ONLY);
    await session.put(sessionAfter, ONLY);
    const known: BusinessDay | undefined = await lastDay.get(ONLY);
    const last = lastDayAmong(known === undefined ? [sessionAfter.day] : [known, sessionAfter.day], today);
    if (last !== null) await lastDay.put(last, ONLY);
  });
}

const boxOf = ({ cipher, key }: Chained['rows'][number]) => (cipher && key ? { cipher, key } : null);
