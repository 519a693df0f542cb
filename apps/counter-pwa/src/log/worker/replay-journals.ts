/**
 * At the start of the writer: what the black box holds and the database does not is put into the database. Safe to cut
 * off anywhere and to do again: a record is taken once, by its number in its stream.
 */
import { boxHash, genesisHead, nextHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { foldChanges, subjectsOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { withSearchKeys } from '../search-keys.ts';
import { type ChangeRow, ONLY, type StreamRow } from '../tables.ts';
import { resumeAfter } from './device-clock.ts';
import type { JournalFile } from './journal-files.ts';
import { type JournalRecord, readRecords } from './journal-records.ts';
import { loadRows } from './load-rows.ts';
import type { Writer } from './writer-state.ts';

export interface Replayed {
  readonly replayed: number;
  readonly tornBytes: number;
  readonly shortJournals: number;
}

export async function replayJournals(writer: Writer): Promise<Replayed> {
  let total: Replayed = { replayed: 0, tornBytes: 0, shortJournals: 0 };
  for (const file of await writer.journals.list()) {
    const found = await replayFile(writer, file);
    total = {
      replayed: total.replayed + found.replayed,
      tornBytes: total.tornBytes + found.tornBytes,
      shortJournals: total.shortJournals + found.shortJournals,
    };
  }
  return total;
}

async function replayFile(writer: Writer, file: JournalFile): Promise<Replayed> {
  const known: StreamRow | undefined = await writer.database.streams.get(file.stream);
  const from = known ?? newStream(writer, file);
  if (file.size === from.journalBytes) return { replayed: 0, tornBytes: 0, shortJournals: 0 };
  if (file.size < from.journalBytes) return { replayed: 0, tornBytes: 0, shortJournals: 1 };

  const { records, wholeBytes } = readRecords(await file.readFrom(from.journalBytes));
  const tornBytes = file.size - from.journalBytes - wholeBytes;
  if (tornBytes > 0) await cutOff(writer, file, from.journalBytes + wholeBytes);
  const replayed = rebuild(writer, from, following(records, from.seq));
  if (replayed.changes.length > 0) await commit(writer, replayed, from.journalBytes + wholeBytes);
  return { replayed: replayed.changes.length, tornBytes, shortJournals: 0 };
}

const newStream = ({ hash }: Writer, { stream }: JournalFile): StreamRow => ({
  stream,
  own: 1,
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
  readonly stream: StreamRow;
  readonly rows: readonly ChangeRow[];
  readonly changes: readonly (Change | null)[];
}

function rebuild({ hash }: Writer, from: StreamRow, records: readonly JournalRecord[]): Rebuilt {
  let head = from.head;
  const changes: (Change | null)[] = [];
  const rows = records.map(({ seq, bytes, box, draft }): ChangeRow => {
    head = nextHead(hash, head, bytes, boxHash(hash, box?.cipher ?? null));
    const decoded = decodeChange(from.stream, seq, bytes);
    const change = decoded.ok ? decoded.value : null;
    changes.push(change);
    const at = change?.author.at ?? 0;
    return { stream: from.stream, seq, bytes, cipher: box?.cipher ?? null, key: box?.key ?? null, head, draft, at };
  });
  const seq = from.seq + rows.length;
  const opening = changes[0]?.body;
  const device = opening?.kind === 'stream-opened' ? opening.device : from.device;
  return { stream: { ...from, seq, head, device, openedAt: from.openedAt || (rows[0]?.at ?? 0) }, rows, changes };
}

async function commit(writer: Writer, { stream, rows, changes }: Rebuilt, journalBytes: number): Promise<void> {
  const { database, state } = writer;
  const read = changes.filter((change) => change !== null);
  const before = await loadRows(database, subjectsOf(read));
  const parcels = [...foldChanges(before, read).values()].map(withSearchKeys);
  for (const { author, counter } of read) state.clock = resumeAfter(state.clock, { ms: author.at, counter });
  const { dexie, streams, clock } = database;
  await dexie.transaction('rw', [database.changes, streams, database.parcels, clock], async () => {
    await database.changes.bulkPut([...rows]);
    await streams.put({ ...stream, journalBytes });
    await database.parcels.bulkPut(parcels);
    await clock.put(state.clock, ONLY);
  });
}

async function cutOff({ journals }: Writer, { stream }: JournalFile, size: number): Promise<void> {
  const journal = await journals.open(stream);
  journal.truncate(size);
  journal.close();
}
