/**
 * At the start of the writer: what the black box holds and the store does not is put into the store. Safe to cut off
 * anywhere and to do again: a record is taken once, by its number in its stream.
 */
import { changeId, type StreamId } from '../../custody/change-id.ts';
import { boxHash, genesisHead, type Hash, nextHead } from '../chain.ts';
import type { Change } from '../change.ts';
import { decodeChange } from '../codec.ts';
import { type Exhibit, exhibitOf } from '../exhibit.ts';
import { subjectsOf } from '../fold.ts';
import { resumeAfter } from './device-clock.ts';
import type { JournalFile } from './journal.ts';
import { type JournalRecord, readRecords } from './journal-records.ts';
import type { Writer } from './writer-state.ts';
import type { NewChange, OwnStream, StartReport } from './writer-store.ts';

export type Replayed = Omit<StartReport, 'at'>;

export async function replayJournals(writer: Writer): Promise<Replayed> {
  const own = new Map((await writer.store.ownStreams()).map((stream) => [stream.stream, stream]));
  let total: Replayed = { replayed: 0, tornBytes: 0, shortJournals: 0 };
  for (const file of await writer.journals.list()) {
    const found = await replayFile(writer, own.get(file.stream) ?? newStream(writer.hash, file.stream), file);
    total = {
      replayed: total.replayed + found.replayed,
      tornBytes: total.tornBytes + found.tornBytes,
      shortJournals: total.shortJournals + found.shortJournals,
    };
  }
  return total;
}

async function replayFile(writer: Writer, from: OwnStream, file: JournalFile): Promise<Replayed> {
  if (file.size === from.journalBytes) return { replayed: 0, tornBytes: 0, shortJournals: 0 };
  if (file.size < from.journalBytes) return { replayed: 0, tornBytes: 0, shortJournals: 1 };

  const { records, wholeBytes } = readRecords(await file.readFrom(from.journalBytes));
  const tornBytes = file.size - from.journalBytes - wholeBytes;
  if (tornBytes > 0) await cutOff(writer, file, from.journalBytes + wholeBytes);
  const replayed = rebuild(writer.hash, from, following(records, from.seq));
  if (replayed.changes.length > 0) await commit(writer, replayed, from.journalBytes + wholeBytes);
  return { replayed: replayed.changes.length, tornBytes, shortJournals: 0 };
}

const newStream = (hash: Hash, stream: StreamId): OwnStream => ({
  stream,
  device: 0,
  seq: 0,
  head: genesisHead(hash, stream),
  openedAt: 0,
  journalBytes: 0,
});

/** Numbers without a gap after `seq`: a record out of order cannot be chained, and none is invented. */
function following(records: readonly JournalRecord[], seq: number): readonly JournalRecord[] {
  const gap = records.findIndex((record, place) => record.seq !== seq + place + 1);
  return gap === -1 ? records : records.slice(0, gap);
}

interface Rebuilt {
  readonly stream: OwnStream;
  readonly rows: readonly NewChange[];
  readonly changes: readonly (Change | null)[];
  readonly exhibits: readonly Exhibit[];
}

function rebuild(hash: Hash, from: OwnStream, records: readonly JournalRecord[]): Rebuilt {
  let head = from.head;
  const changes: (Change | null)[] = [];
  const rows = records.map(({ seq, bytes, box, draft }): NewChange => {
    head = nextHead(hash, head, bytes, boxHash(hash, box?.cipher ?? null));
    const decoded = decodeChange(from.stream, seq, bytes);
    const change = decoded.ok ? decoded.value : null;
    changes.push(change);
    return { stream: from.stream, seq, bytes, box, head, draft, at: change?.author.at ?? 0 };
  });
  const exhibits = records.flatMap(({ seq, exhibit }) => (exhibit ? [exhibitOf(hash, from.stream, seq, exhibit)] : []));
  const seq = from.seq + rows.length;
  const opening = changes[0]?.body;
  const device = opening?.kind === 'stream-opened' ? opening.device : from.device;
  return {
    stream: { ...from, seq, head, device, openedAt: from.openedAt || (rows[0]?.at ?? 0) },
    rows,
    changes,
    exhibits,
  };
}

async function commit(
  writer: Writer,
  { stream, rows, changes, exhibits }: Rebuilt,
  journalBytes: number,
): Promise<void> {
  const { store, state, rules } = writer;
  const read = changes.filter((change) => change !== null);
  const parcels = [...rules.fold(await store.parcels(subjectsOf(read)), read).values()];
  for (const { author, counter } of read) state.clock = resumeAfter(state.clock, { ms: author.at, counter });
  // What the central gave back of a stream that this device had lost is held already, and never written anew.
  const held = await store.changes(rows.map(({ stream: of, seq }) => changeId(of, seq)));
  const missing = rows.filter(({ stream: of, seq }) => !held.has(changeId(of, seq)));
  await store.commit({ changes: missing, exhibits, own: [{ ...stream, journalBytes }], parcels, clock: state.clock });
}

async function cutOff({ journals }: Writer, { stream }: JournalFile, size: number): Promise<void> {
  const journal = await journals.open(stream);
  journal.truncate(size);
  journal.close();
}
