/**
 * The contract of every store of a log, run by memory, IndexedDB and SQLite alike. `logStoreContract` speaks of whole
 * streams; `looseChangeContract` besides of changes held without those before them, as a counter holds its colleagues'.
 */
import type { ParcelRow } from '../change-log/fold.ts';
import { foldChanges } from '../change-log/fold.ts';
import type { HeldChange, LogBatch, LogStore, StreamEnd } from '../change-log/log-store.ts';
import { parseStreamId, type StreamId } from '../custody/change-id.ts';
import { bytesOf, type Clause, heldChange, mustBe, mustRefuse } from './contract.ts';
import { counterAt, receives, shelves, subject } from './story.ts';

export const logStoreContract: readonly Clause<LogStore>[] = [
  {
    name: 'a change is read back byte for byte, its box and its head with it',
    check: async (store) => {
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const change = heldChange(ONE, 1, { bytes: every, box: { cipher: every.slice(1), key: bytesOf(5, 16) } });
      await append(store, { changes: [change] });
      mustBe(await store.read(ONE, 1, 10), [change], 'what was appended');
    },
  },
  {
    name: 'no box is no box, and an empty box is a box',
    check: async (store) => {
      const empty = { cipher: new Uint8Array(0), key: bytesOf(1, 16) };
      const changes = [heldChange(ONE, 1, { box: null }), heldChange(ONE, 2, { box: empty })];
      await append(store, { changes });
      mustBe(await store.read(ONE, 1, 10), changes, 'the two changes');
    },
  },
  {
    name: 'of what is not held nothing is told',
    check: async (store) => {
      mustBe(await store.endOf(ONE), null, 'the end of a stream nobody wrote');
      mustBe(await store.read(ONE, 1, 10), [], 'its changes');
      mustBe(await store.parcels([FIRST, SECOND]), new Map(), 'parcels nobody met');
      mustBe(await store.parcels([]), new Map(), 'no parcels');
    },
  },
  {
    name: 'changes are read in the order of their numbers, from the first asked for, at most as many as asked',
    check: async (store) => {
      const changes = numbered(ONE, 1, 120);
      await append(store, { changes: [...changes].reverse() });
      mustBe(await store.read(ONE, 1, 1000), changes, 'the whole stream');
      mustBe(await store.read(ONE, 9, 3), changes.slice(8, 11), 'three from the ninth on');
      mustBe(await store.read(ONE, 119, 50), changes.slice(118), 'more than there are');
      mustBe(await store.read(ONE, 121, 50), [], 'behind the last one');
    },
  },
  {
    name: 'a number that is missing ends the list',
    check: async (store) => {
      const changes = [...numbered(ONE, 1, 3), ...numbered(ONE, 5, 6)];
      await append(store, { changes });
      mustBe(await store.read(ONE, 1, 10), changes.slice(0, 3), 'up to the gap');
      mustBe(await store.read(ONE, 4, 10), [], 'from the gap');
      mustBe(await store.read(ONE, 5, 10), changes.slice(3), 'behind the gap');
    },
  },
  {
    name: 'streams do not mix',
    check: async (store) => {
      const [one, other] = [numbered(ONE, 1, 3), numbered(OTHER, 1, 5)];
      await append(store, { changes: [...one, ...other], ends: [endAt(ONE, 3), endAt(OTHER, 5)] });
      mustBe(await store.read(ONE, 1, 10), one, 'one stream');
      mustBe(await store.read(OTHER, 1, 10), other, 'the other');
      mustBe(await store.endOf(ONE), endAt(ONE, 3), 'the end of the one');
      mustBe(await store.endOf(OTHER), endAt(OTHER, 5), 'the end of the other');
    },
  },
  {
    name: 'a change that is held is never replaced, and nothing of the batch that brought it again is written',
    check: async (store) => {
      const before: LogBatch = { changes: numbered(ONE, 1, 2), ends: [endAt(ONE, 2)], parcels: [RECEIVED] };
      await append(store, before);
      // The refusal comes last, when all the rest has been taken in.
      const rewritten = heldChange(ONE, 2, { bytes: bytesOf(999) });
      const batch = { changes: [...numbered(ONE, 3, 90), rewritten], ends: [endAt(ONE, 90)], parcels: [SHELVED] };
      await mustRefuse(() => append(store, batch), 'number 2 a second time');
      mustBe(await store.read(ONE, 1, 100), before.changes, 'the changes');
      mustBe(await store.endOf(ONE), endAt(ONE, 2), 'the end');
      mustBe(await store.parcels([FIRST]), new Map([[FIRST, RECEIVED]]), 'the parcel');
    },
  },
  {
    name: 'a change that is held is refused even where it is the same, byte for byte',
    check: async (store) => {
      const changes = numbered(ONE, 1, 1);
      await append(store, { changes });
      await mustRefuse(() => append(store, { changes }), 'the same change again');
      mustBe(await store.read(ONE, 1, 10), changes, 'the change');
    },
  },
  {
    name: 'a batch that holds one number twice is refused as a whole',
    check: async (store) => {
      const changes = [...numbered(ONE, 1, 2), heldChange(ONE, 2, { bytes: bytesOf(7) })];
      await mustRefuse(() => append(store, { changes, ends: [endAt(ONE, 2)] }), 'two changes of one number');
      mustBe(await store.read(ONE, 1, 10), [], 'the changes');
      mustBe(await store.endOf(ONE), null, 'the end');
    },
  },
  {
    name: 'of two batches that bring one number at the same time one is written, whole',
    check: async (store) => {
      const [left, right] = [
        numbered(ONE, 1, 3),
        [heldChange(ONE, 3, { bytes: bytesOf(70) }), ...numbered(OTHER, 1, 1)],
      ];
      const both = await Promise.allSettled([append(store, { changes: left }), append(store, { changes: right })]);
      mustBe(both.filter(({ status }) => status === 'fulfilled').length, 1, 'batches written');
      const isLeft = both[0].status === 'fulfilled';
      mustBe(await store.read(ONE, 1, 10), isLeft ? left : [], 'the left batch');
      mustBe(await store.read(ONE, 3, 1), isLeft ? left.slice(2) : right.slice(0, 1), 'the number both brought');
      mustBe(await store.read(OTHER, 1, 10), isLeft ? [] : right.slice(1), 'the right batch');
    },
  },
  {
    name: 'a refused batch leaves a store that goes on',
    check: async (store) => {
      const changes = numbered(ONE, 1, 4);
      await append(store, { changes: changes.slice(0, 2) });
      await mustRefuse(() => append(store, { changes }), 'what is held in part');
      await append(store, { changes: changes.slice(2) });
      mustBe(await store.read(ONE, 1, 10), changes, 'all four');
    },
  },
  {
    name: 'ends and parcels are replaced',
    check: async (store) => {
      await append(store, { ends: [endAt(ONE, 1)], parcels: [RECEIVED] });
      await append(store, { ends: [endAt(ONE, 2)], parcels: [SHELVED] });
      mustBe(await store.endOf(ONE), endAt(ONE, 2), 'the end');
      mustBe(await store.parcels([FIRST]), new Map([[FIRST, SHELVED]]), 'the parcel');
    },
  },
  {
    name: 'a stream of which nothing was written yet has an end',
    check: async (store) => {
      await append(store, { ends: [endAt(ONE, 0)] });
      mustBe(await store.endOf(ONE), endAt(ONE, 0), 'the end before the first change');
    },
  },
  {
    name: 'of the parcels those asked for are given, once, and no others',
    check: async (store) => {
      await append(store, { parcels: [SHELVED, rowOf('S:RR100000005CU')] });
      mustBe(await store.parcels([FIRST, FIRST, SECOND]), new Map([[FIRST, SHELVED]]), 'one held of two asked for');
    },
  },
  {
    name: 'a thousand changes and parcels go in at once and come out whole',
    check: async (store) => {
      const boxed = numbered(ONE, 1, 1000).map((change) =>
        change.seq % 3 === 0
          ? { ...change, box: { cipher: bytesOf(change.seq, 60), key: bytesOf(change.seq, 16) } }
          : change,
      );
      const rows = Array.from({ length: 1200 }, (_, place) => rowOf(`N:PRUEBA-${place}`));
      await append(store, { changes: boxed, ends: [endAt(ONE, 1000)], parcels: rows });
      mustBe(await store.read(ONE, 1, 1000), boxed, 'the changes');
      const found = await store.parcels(rows.map((row) => row.subject));
      mustBe(found, new Map(rows.map((row) => [row.subject, row])), 'the parcels');
    },
  },
  {
    name: 'what was read stays as it was read',
    check: async (store) => {
      await append(store, { changes: numbered(ONE, 1, 2), parcels: [RECEIVED] });
      const [changes, parcels] = [await store.read(ONE, 1, 10), await store.parcels([FIRST])];
      await append(store, { changes: numbered(ONE, 3, 4), parcels: [SHELVED] });
      mustBe(changes, numbered(ONE, 1, 2), 'the list read before');
      mustBe(parcels, new Map([[FIRST, RECEIVED]]), 'the parcels read before');
    },
  },
  {
    name: 'a batch of nothing writes nothing and is no fault',
    check: async (store) => {
      await append(store, {});
      mustBe(await store.endOf(ONE), null, 'the end');
    },
  },
];

export const looseChangeContract: readonly Clause<LogStore>[] = [
  {
    name: 'a change may be held alone: without a head, and without those before it',
    check: async (store) => {
      const loose = heldChange(ONE, 7, { head: null });
      const end: StreamEnd = { stream: ONE, seq: 7, head: new Uint8Array(0) };
      await append(store, { changes: [loose], ends: [end] });
      mustBe(await store.read(ONE, 7, 10), [loose], 'the loose change');
      mustBe(await store.read(ONE, 1, 10), [], 'those before it');
      mustBe(await store.endOf(ONE), end, 'an end without a head');
    },
  },
];

const must = (text: string): StreamId => {
  const stream = parseStreamId(text);
  if (!stream.ok) throw new Error('sixteen digits');
  return stream.value;
};
const ONE = must('00000000000000a1');
const OTHER = must('ff000000000000b2');
const FIRST = subject('S:RR473124829GB');
const SECOND = subject('S:CP000000005CU');

const RECEIVED = rowAfter(receives(counterAt(340101, 'a'), FIRST));
const SHELVED = rowAfter(shelves(receives(counterAt(340101, 'a'), FIRST), FIRST, 'A-3'));

function rowAfter({ log }: ReturnType<typeof counterAt>): ParcelRow {
  const row = foldChanges(new Map(), log).get(FIRST);
  if (!row) throw new Error('the story is about this parcel');
  return row;
}

const rowOf = (text: string): ParcelRow => ({ ...RECEIVED, subject: subject(text) });

const numbered = (stream: StreamId, first: number, last: number): readonly HeldChange[] =>
  Array.from({ length: last - first + 1 }, (_, place) => heldChange(stream, first + place));

const endAt = (stream: StreamId, seq: number): StreamEnd => ({ stream, seq, head: bytesOf(seq, 32) });

/** A store that answers at once throws at once; here a refusal is a rejection, whoever refuses. */
const append = async (store: LogStore, batch: Partial<LogBatch>): Promise<void> =>
  store.append({ changes: [], ends: [], parcels: [], ...batch });
