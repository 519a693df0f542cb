/** The writer as a whole, on a disk in memory that fails as disks do. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ChangeId, changeId, numberOf, streamOf } from '../../custody/change-id.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { type Disks, enrolAndSignIn, NOON, newDisks, switchOn } from '../../testing/memory-device.ts';
import { subject } from '../../testing/story.ts';
import type { Hash } from '../chain.ts';
import { decodeChange } from '../codec.ts';
import { parcelOf } from '../fold.ts';
import type { Answer, Command, DraftKey, Envelope } from './commands.ts';
import { recordCommand } from './record-command.ts';
import type { WriterStore } from './writer-store.ts';

const PARCEL = subject('S:RR473124829GB');
const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Different bytes at every call, the same in every run of the tests. */
let drawn = 0;
const random = (bytes: number): Uint8Array => sha256(Uint8Array.of(++drawn)).slice(0, bytes);

const start = (disks: Disks) => switchOn(disks, sha256, random);

async function openCounter() {
  const disks = newDisks();
  const writer = await start(disks);
  await enrolAndSignIn(writer);
  return { disks, writer };
}

let opened = 0;
const draft = (): DraftKey => String(++opened).padStart(16, '0') as DraftKey;

const receive = (act = draft(), parcel = PARCEL): Envelope => ({
  act,
  via: 'wedge',
  seen: { [parcel]: [] },
  command: { kind: 'receive', subject: parcel, command: { kind: 'receive', number: null, confirmed: [] } },
});

const about = (command: Command, parcel: ParcelSubject, heads: readonly ChangeId[], act = draft()): Envelope => ({
  act,
  via: 'wedge',
  seen: { [parcel]: heads },
  command,
});

const changeIn = (answer: Answer): ChangeId => {
  if (answer.kind !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(answer)}`);
  return answer.change;
};

const kindsIn = async (store: WriterStore, id: ChangeId): Promise<readonly string[]> =>
  (await store.read(streamOf(id), 1, 99)).map(({ stream, seq, bytes }) => {
    const change = decodeChange(stream, seq, bytes);
    return change.ok ? change.value.body.kind : 'unreadable';
  });

const custodianOf = async (store: WriterStore): Promise<unknown> => {
  const row = (await store.parcels([PARCEL])).get(PARCEL);
  return row && parcelOf(row).custodian;
};

describe('an act', () => {
  test('is one change in the log, the first of a run after the stream and the session it belongs to', async () => {
    const { disks, writer } = await openCounter();
    const change = changeIn(await recordCommand(writer, receive()));
    expect(await kindsIn(disks.store, change)).toEqual(['stream-opened', 'session-opened', 'received']);
    expect(await custodianOf(disks.store)).toEqual({ at: 'office', office: 340101 });
  });

  test('HZ-04 stays one act, however often Enter is pressed, and after a restart too', async () => {
    const { disks, writer } = await openCounter();
    const envelope = receive();
    const answers = await Promise.all([1, 2, 3].map(() => recordCommand(writer, envelope)));
    answers.push(await recordCommand(await start(disks), envelope));
    expect(new Set(answers.map(changeIn)).size).toBe(1);
    expect(disks.store.content().changes.size).toBe(3);
  });

  test('is not written over what moved since the clerk was shown it', async () => {
    const { disks, writer } = await openCounter();
    const received = changeIn(await recordCommand(writer, receive()));
    const before = disks.store.content().changes.size;
    const shelve: Command = { kind: 'shelve', subject: PARCEL, command: { kind: 'shelve', shelf: 'A-3' } };
    expect(await recordCommand(writer, about(shelve, PARCEL, []))).toEqual({ kind: 'changed', subject: PARCEL });
    expect(disks.store.content().changes.size).toBe(before);
    expect(await recordCommand(writer, about(shelve, PARCEL, [received]))).toMatchObject({ kind: 'recorded' });
  });

  test('the rules refuse leaves nothing behind', async () => {
    const { disks, writer } = await openCounter();
    const before = disks.store.content().changes.size;
    const shelve: Command = { kind: 'shelve', subject: PARCEL, command: { kind: 'shelve', shelf: 'A-3' } };
    expect(await recordCommand(writer, about(shelve, PARCEL, []))).toMatchObject({ kind: 'refused' });
    expect(disks.store.content().changes.size).toBe(before);
  });
});

describe('when the black box refuses', () => {
  test.each(['storage-full', 'journal-failed'] as const)(
    'for %s, the act is not recorded, and the next try is the same act in a new stream',
    async (kind) => {
      const { disks, writer } = await openCounter();
      const first = changeIn(await recordCommand(writer, receive(draft(), subject('S:CP000000005CU'))));
      disks.journals.refuseAppend(1, kind, 5);
      const envelope = receive();
      expect(await recordCommand(writer, envelope)).toEqual({ kind: 'not-recorded', reason: kind });
      expect(await custodianOf(disks.store)).toBeUndefined();

      const again = changeIn(await recordCommand(writer, envelope));
      expect(streamOf(again)).not.toBe(streamOf(first));
      const [held] = [...(await disks.store.changes([again])).values()];
      const change = held && decodeChange(held.stream, held.seq, held.bytes);
      expect(change?.ok && streamOf(change.value.act)).toBe(streamOf(first));
    },
  );

  test('the torn record is cut off: the next start finds nothing torn and nothing new', async () => {
    const { disks, writer } = await openCounter();
    disks.journals.refuseAppend(1, 'storage-full', 5);
    await recordCommand(writer, receive());
    await start(disks);
    expect(disks.store.content().singles.start).toMatchObject({ replayed: 0, tornBytes: 0, shortJournals: 0 });
  });
});

describe('when the database refuses after the black box took it', () => {
  test('the act exists, nothing more is written in this run, and the next start puts it in', async () => {
    const { disks, writer } = await openCounter();
    disks.store.refuseWrite(1);
    const envelope = receive();
    expect(await recordCommand(writer, envelope)).toEqual({ kind: 'journalled-only' });
    expect(await recordCommand(writer, envelope)).toEqual({ kind: 'journalled-only' });
    expect(await recordCommand(writer, receive())).toEqual({ kind: 'not-recorded', reason: 'restart-needed' });

    const change = changeIn(await recordCommand(await start(disks), envelope));
    expect(numberOf(change)).toBe(3);
    expect(disks.store.content().singles.start).toMatchObject({ replayed: 1 });
    expect(await custodianOf(disks.store)).toEqual({ at: 'office', office: 340101 });
  });
});

describe('after a power cut', () => {
  test('what the database lost the black box gives back, byte for byte', async () => {
    const { disks, writer } = await openCounter();
    const received = changeIn(await recordCommand(writer, receive()));
    const shelve: Command = { kind: 'shelve', subject: PARCEL, command: { kind: 'shelve', shelf: 'A-3' } };
    changeIn(await recordCommand(writer, about(shelve, PARCEL, [received])));
    const before = new Map(disks.store.content().changes);
    const rows = new Map(disks.store.content().parcels);
    for (const commits of [1, 2, 3]) {
      disks.store.loseLast(commits);
      await start(disks);
      expect(disks.store.content().changes).toEqual(before);
      expect(disks.store.content().parcels).toEqual(rows);
    }
  });

  test('all is put back even of a database that is gone, and put back once', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive());
    const before = new Map(disks.store.content().changes);
    disks.store.loseEverything();
    await start(disks);
    await start(disks);
    expect(disks.store.content().changes).toEqual(before);
    expect(disks.store.content().singles.start).toMatchObject({ replayed: 0 });
    expect(await disks.store.ownStreams()).toMatchObject([{ device: 7, seq: 3 }]);
  });

  test('a torn record is cut off and counted, and those before it are believed', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive());
    disks.store.loseLast(1);
    disks.journals.tearLast(3);
    await start(disks);
    const { start: found, clock } = disks.store.content().singles;
    expect(found).toMatchObject({ replayed: 0, shortJournals: 0 });
    expect(found?.tornBytes).toBeGreaterThan(0);
    expect(clock?.ms).toBe(NOON);
    expect(await custodianOf(disks.store)).toBeUndefined();
    await start(disks);
    expect(disks.store.content().singles.start).toMatchObject({ tornBytes: 0 });
  });

  test('a black box that lost what the database kept is told of', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive());
    disks.journals.tearLast(3);
    await start(disks);
    expect(disks.store.content().singles.start).toMatchObject({ shortJournals: 1 });
  });

  test('what the central gave back of a lost stream is left as it is when the black box turns up', async () => {
    const { disks, writer } = await openCounter();
    const change = changeIn(await recordCommand(writer, receive()));
    const [held] = await disks.store.read(streamOf(change), 3, 1);
    if (!held) throw new Error('it was recorded');
    disks.store.loseEverything();
    disks.store.commit({ changes: [{ ...held, head: null }], ends: [] });
    await start(disks);
    expect(await disks.store.read(streamOf(change), 1, 9)).toHaveLength(3);
    expect((await disks.store.changes([changeId(streamOf(change), 3)])).get(change)?.head).toBeNull();
  });

  test('HZ-12 no number is ever given out twice: every start writes to a stream of its own', async () => {
    const { disks, writer } = await openCounter();
    const first = changeIn(await recordCommand(writer, receive()));
    const lastWeek = { store: disks.store.copy(), journals: disks.journals.copy() };
    const second = changeIn(await recordCommand(await start(disks), receive(draft(), subject('S:CP000000005CU'))));
    const third = changeIn(await recordCommand(await start(lastWeek), receive(draft(), subject('S:CP000000005CU'))));
    expect(new Set([first, second, third].map(streamOf)).size).toBe(3);
  });
});
