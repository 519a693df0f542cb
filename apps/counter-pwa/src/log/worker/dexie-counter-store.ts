/**
 * The counter's store in IndexedDB. Everything is written by `commit`: one strict transaction, which the browser calls
 * complete when it is on the disk. Pages read the same tables live, and write none.
 */
import type { Exhibit } from '@ventanilla/shared/src/change-log/exhibit.ts';
import type { HeldChange, StreamEnd } from '@ventanilla/shared/src/change-log/log-store.ts';
import type { NewChange, WrongPins } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import { changeId, numberOf, streamOf } from '@ventanilla/shared/src/custody/change-id.ts';
import type { CounterBatch, CounterStore, LateBox } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import { Dexie, type Table } from 'dexie';
import type { Database } from '../database.ts';
import { withSearchKeys } from '../search-keys.ts';
import { type ChangeRow, ONLY, type StreamRow } from '../tables.ts';

export function createDexieCounterStore(database: Database): CounterStore {
  const commit = (batch: CounterBatch): Promise<void> => commitWhole(database, batch);
  const one = async <Row>(table: Table<Row, number>): Promise<Row | null> => {
    const row: Row | undefined = await table.get(ONLY);
    return row ?? null;
  };
  return {
    device: () => one(database.device),
    clock: () => one(database.clock),
    session: () => one(database.session),
    lastDay: () => one(database.lastDay),
    replication: () => one(database.replication),
    contact: () => one(database.contact),
    reference: () => one(database.reference),
    receipts: () => database.receipts.toArray(),
    exhibitsToSend: async (epoch, most) => {
      const rows = await database.exhibits.where('receivedIn').notEqual(epoch).limit(most).toArray();
      return rows.map(({ receivedIn, ...exhibit }) => exhibit);
    },
    wrongPins: async (staff) => {
      const row: WrongPins | undefined = await database.attempts.get(staff);
      return row ?? null;
    },
    ownStreams: async () => {
      const rows = await database.streams.where('own').equals(1).toArray();
      return rows.map(({ own, ...stream }) => stream);
    },
    changes: async (ids) => {
      const rows = await database.changes.bulkGet(ids.map((id): [string, number] => [streamOf(id), numberOf(id)]));
      const held = rows.flatMap((row) => (row ? [heldChange(row)] : []));
      return new Map(held.map((change) => [changeId(change.stream, change.seq), change]));
    },
    changeOfDraft: async (draft) => {
      const row = await database.changes.where('draft').equals(draft).first();
      return row ? changeId(row.stream, row.seq) : null;
    },
    endOf: async (stream) => {
      const row = await database.streams.get(stream);
      return row ? { stream: row.stream, seq: row.seq, head: row.head } : null;
    },
    read: async (stream, first, most) => {
      const range = database.changes.where('[stream+seq]').between([stream, first], [stream, Dexie.maxKey]);
      const rows = await range.limit(most).toArray();
      const gap = rows.findIndex(({ seq }, place) => seq !== first + place);
      return rows.slice(0, gap === -1 ? undefined : gap).map(heldChange);
    },
    parcels: async (subjects) => {
      const rows = await database.parcels.bulkGet([...subjects]);
      return new Map(
        rows.flatMap((row) => {
          if (!row) return [];
          const { text, tail, proposals, ...parcel } = row;
          return [[parcel.subject, parcel] as const];
        }),
      );
    },
    append: commit,
    commit,
  };
}

interface Write {
  readonly table: Table;
  readonly run: () => Promise<unknown>;
}

/** Nothing is awaited in the transaction but its own reads and writes: a foreign await would let it commit half done. */
async function commitWhole(database: Database, batch: CounterBatch): Promise<void> {
  const writes = writesOf(database, batch);
  if (writes.length === 0) return;
  const tables = [...new Set(writes.map(({ table }) => table))];
  await database.dexie.transaction('rw', tables, async () => {
    for (const { run } of writes) await run();
  });
}

function writesOf(database: Database, batch: CounterBatch): readonly Write[] {
  const { changes, streams } = database;
  return [
    ...many(changes, batch.changes, (added) => changes.bulkAdd(added.map(changeRow))),
    ...many(changes, batch.boxes, (boxes) => addBoxes(changes, boxes)),
    ...many(streams, batch.own, (own) => streams.bulkPut(own.map((end): StreamRow => ({ ...end, own: 1 })))),
    ...many(streams, batch.ends, (ends) => putForeignEnds(streams, ends)),
    ...many(database.exhibits, batch.exhibits, (added) => addExhibits(database.exhibits, added)),
    ...many(database.exhibits, batch.exhibitsReceived?.names, (names) =>
      database.exhibits
        .where('name')
        .anyOf(names)
        .modify({ receivedIn: batch.exhibitsReceived?.epoch ?? 0 }),
    ),
    ...many(database.parcels, batch.parcels, (rows) => database.parcels.bulkPut(rows.map(withSearchKeys))),
    ...many(database.receipts, batch.receipts, (rows) => database.receipts.bulkPut([...rows])),
    ...many(database.outcomes, batch.outcomes, (rows) => database.outcomes.bulkPut([...rows])),
    ...many(database.attempts, batch.wrongPins, (rows) => database.attempts.bulkPut([...rows])),
    ...single(database.device, batch.device),
    ...single(database.clock, batch.clock),
    ...single(database.session, batch.session),
    ...single(database.lastDay, batch.lastDay),
    ...single(database.protection, batch.protection),
    ...single(database.start, batch.start),
    ...single(database.replication, batch.replication),
    ...single(database.contact, batch.contact),
    ...single(database.reference, batch.reference),
  ];
}

const many = <Row>(
  table: Table,
  rows: readonly Row[] = [],
  run: (rows: readonly Row[]) => Promise<unknown>,
): readonly Write[] => (rows.length > 0 ? [{ table, run: () => run(rows) }] : []);

const single = <Row>(table: Table<Row, number>, row: Row | null | undefined): readonly Write[] =>
  row === undefined ? [] : [{ table, run: () => (row === null ? table.clear() : table.put(row, ONLY)) }];

async function addBoxes(changes: Database['changes'], boxes: readonly LateBox[]): Promise<void> {
  for (const { stream, seq, box } of boxes) {
    const row = await changes.get([stream, seq]);
    if (!row || row.cipher !== null) throw new Error('a box comes to a change that is held without one');
    await changes.put({ ...row, ...box });
  }
}

/** One that is held already keeps what was heard of it. */
async function addExhibits(exhibits: Database['exhibits'], added: readonly Exhibit[]): Promise<void> {
  const held = await exhibits.bulkGet(added.map(({ name }) => name));
  await exhibits.bulkAdd(added.filter((_, place) => !held[place]).map((exhibit) => ({ ...exhibit, receivedIn: 0 })));
}

async function putForeignEnds(streams: Database['streams'], ends: readonly StreamEnd[]): Promise<void> {
  const known = await streams.bulkGet(ends.map(({ stream }) => stream));
  if (known.some((row) => row?.own === 1)) throw new Error('an own stream is moved by its writer alone');
  await streams.bulkPut(ends.map((end): StreamRow => ({ ...end, own: 0, device: 0, openedAt: 0, journalBytes: 0 })));
}

const changeRow = ({ stream, seq, bytes, box, head, draft = null, at = 0 }: NewChange): ChangeRow => ({
  stream,
  seq,
  bytes,
  cipher: box?.cipher ?? null,
  key: box?.key ?? null,
  head,
  draft,
  at,
});

const heldChange = ({ stream, seq, bytes, cipher, key, head }: ChangeRow): HeldChange => ({
  stream,
  seq,
  bytes,
  box: cipher && key ? { cipher, key } : null,
  head,
});
