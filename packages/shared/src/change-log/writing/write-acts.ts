/**
 * Writes acts: journal first, then store. After the journal's flush the act exists; if the store then fails the clerk
 * is told so, and never "failed, try again", for the second try would be a second act.
 */
import type { BusinessDay } from '../../custody/author.ts';
import { type ChangeId, changeId } from '../../custody/change-id.ts';
import { type Hash, join } from '../chain.ts';
import { exhibitOf } from '../exhibit.ts';
import { subjectsOf } from '../fold.ts';
import { type Act, type Chained, chainChanges } from './chain-changes.ts';
import type { JournalledOnly, NotRecorded } from './commands.ts';
import { isClockChecked } from './device-clock.ts';
import { writeRecord } from './journal-records.ts';
import { lastDayAmong } from './last-day.ts';
import { closeStream } from './open-stream.ts';
import { unacceptableAct } from './unacceptable-act.ts';
import type { OpenStream, Writer } from './writer-state.ts';
import type { KeptSession, WriterBatch } from './writer-store.ts';

export type Written = { readonly kind: 'written'; readonly last: ChangeId } | NotRecorded | JournalledOnly;

/** `sessionAfter`: the session as it is once these acts are written. Call inside `serially` only. */
export async function writeActs(
  writer: Writer,
  stream: OpenStream,
  acts: readonly Act[],
  sessionAfter: KeptSession,
): Promise<Written> {
  const { state, store, rules } = writer;
  const chained = chainChanges(penOf(writer), stream.end, acts, state.clock, writer.wallMs());
  const unacceptable = unacceptableAct(chained);
  if (unacceptable) return unacceptable;
  const before = await store.parcels(subjectsOf(chained.changes));
  const parcels = [...rules.fold(before, chained.changes).values()];
  const known = await store.lastDay();

  const failure = appendToJournal(writer, stream, chained);
  if (failure) return failure;

  state.clock = chained.clock;
  state.stream = { ...stream, end: chained.end };
  try {
    await store.commit({ ...batchOf(stream, chained, writer.hash), parcels, ...dayAfter(writer, known, sessionAfter) });
  } catch {
    state.isStopped = true;
    for (const { draft } of acts) if (draft) state.journalledOnly.add(draft);
    return { kind: 'journalled-only' };
  }
  for (const { draft } of acts) if (draft) state.unrecorded.delete(draft);
  return { kind: 'written', last: changeId(chained.end.stream, chained.end.seq) };
}

const penOf = ({ hash, rules }: Writer) => ({ hash, stampNext: rules.clock.stampNext });

function appendToJournal(writer: Writer, { journal }: OpenStream, chained: Chained): NotRecorded | null {
  const { rows, changes, exhibits } = chained;
  const size = journal.size();
  const records = rows.map((row) => writeRecord({ ...row, exhibit: exhibits.get(row.seq) ?? null }));
  const appended = journal.append(join(...records));
  if (appended.ok) return null;
  for (const [place, { draft }] of rows.entries()) {
    const act = changes[place]?.act;
    if (draft && act) writer.state.unrecorded.set(draft, act);
  }
  cutOff(journal, size);
  closeStream(writer);
  return { kind: 'not-recorded', reason: appended.error.kind };
}

/** A torn record that cannot be cut off stays: its checksum is wrong, and the stream is never written to again. */
function cutOff(journal: OpenStream['journal'], size: number): void {
  try {
    journal.truncate(size);
  } catch {
    // The disk refuses this too; the next start finds the torn end.
  }
}

const batchOf = (
  { openedAt, device, journal }: OpenStream,
  { rows, end, clock, exhibits }: Chained,
  hash: Hash,
): WriterBatch => ({
  changes: rows,
  exhibits: [...exhibits].map(([seq, bytes]) => exhibitOf(hash, end.stream, seq, bytes)),
  own: [{ ...end, device, openedAt, journalBytes: journal.size() }],
  clock,
});

function dayAfter({ state, wallMs, dayOf }: Writer, known: BusinessDay | null, session: KeptSession): WriterBatch {
  const today = isClockChecked(state.clock, wallMs()) ? dayOf(wallMs()) : null;
  return { session, lastDay: lastDayAmong(known === null ? [session.day] : [known, session.day], today) };
}
