/** What a counter does with what the central answers, on disks in memory. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../../change-log/chain.ts';
import type { Change } from '../../change-log/change.ts';
import { encodeChange } from '../../change-log/codec.ts';
import { parcelOf } from '../../change-log/fold.ts';
import type { DraftKey, Envelope } from '../../change-log/writing/commands.ts';
import { recordCommand } from '../../change-log/writing/record-command.ts';
import type { Writer } from '../../change-log/writing/writer-state.ts';
import { changeId, streamOf } from '../../custody/change-id.ts';
import { type Disks, enrolAndSignIn, NOON, newDisks, switchOn } from '../../testing/memory-device.ts';
import { counterAt, receives, subject } from '../../testing/story.ts';
import type { Extract, SyncResponse } from '../messages.ts';
import type { CounterStore } from './counter-store.ts';
import { createReplicationLog } from './replicate.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
let drawn = 0;
const random = (bytes: number): Uint8Array => sha256(Uint8Array.of(++drawn, 1)).slice(0, bytes);

const PARCEL = subject('S:RR473124829GB');
const BOX = { cipher: Uint8Array.of(7, 7, 7), key: new Uint8Array(16) };
const receive: Envelope = {
  act: '00000000000000a1' as DraftKey,
  via: 'wedge',
  seen: {},
  command: { kind: 'receive', subject: PARCEL, command: { kind: 'receive', number: null, confirmed: [] } },
};

interface Counter {
  readonly disks: Disks;
  readonly writer: Writer<CounterStore>;
}

async function openCounter(): Promise<Counter> {
  const disks = newDisks();
  const writer = await switchOn(disks, sha256, random);
  await enrolAndSignIn(writer);
  return { disks, writer };
}

/** Another office received the parcel. */
const colleague = receives(counterAt(230201, 'b'), PARCEL);
const [elsewhere] = colleague.log;
if (!elsewhere) throw new Error('the colleague received it');

function extractOf(change: Change, more: Partial<Extract> = {}): Extract {
  const { body, stream, seq } = change;
  if (body.kind === 'unknown-kind') throw new Error('the story writes known kinds');
  const bytes = encodeChange({ ...change, body });
  return { stream, seq, bytes, box: null, boxHash: new Uint8Array(32), ...more };
}

const says = (said: Partial<SyncResponse>, wallMs = NOON) => ({
  response: {
    epoch: 1,
    serverMs: NOON,
    outcomes: [],
    receipts: [],
    extracts: [],
    cursor: 5,
    more: false,
    reference: 1,
    own: 0,
    signature: new Uint8Array(0),
    ...said,
  },
  wallMs,
});

const custodianOf = async ({ disks }: Counter): Promise<unknown> => {
  const row = (await disks.store.parcels([PARCEL])).get(PARCEL);
  return row && parcelOf(row).custodian;
};

describe('what a colleague wrote', () => {
  test('is held and folded, once, however often it is sent', async () => {
    const counter = await openCounter();
    const log = createReplicationLog(counter.writer);
    const extract = extractOf(elsewhere);
    expect(await log.apply(says({ extracts: [extract, extract] }))).toEqual({ confirmed: 0, received: 1 });
    expect(await log.apply(says({ extracts: [extract] }))).toEqual({ confirmed: 0, received: 0 });
    expect(await custodianOf(counter)).toEqual({ at: 'office', office: 230201 });
    expect(await counter.disks.store.endOf(elsewhere.stream)).toMatchObject({ seq: 1 });
  });

  test('may come first without its box and later with it', async () => {
    const { disks, writer } = await openCounter();
    const log = createReplicationLog(writer);
    await log.apply(says({ extracts: [extractOf(elsewhere)] }));
    await log.apply(says({ extracts: [extractOf(elsewhere, { box: BOX })] }));
    const other = { cipher: Uint8Array.of(1), key: new Uint8Array(16) };
    await log.apply(says({ extracts: [extractOf(elsewhere, { box: other })] }));
    expect(await disks.store.read(elsewhere.stream, 1, 1)).toMatchObject([{ box: BOX }]);
  });

  test('that this build cannot read is kept and counted, and stops nobody behind it', async () => {
    const counter = await openCounter();
    const log = createReplicationLog(counter.writer);
    const garbage = extractOf(elsewhere, { seq: 9, bytes: Uint8Array.of(255) });
    expect(await log.apply(says({ extracts: [garbage, extractOf(elsewhere)] }))).toEqual({ confirmed: 0, received: 2 });
    expect((await log.standing())?.replication).toMatchObject({ cursor: 5, unreadable: 1 });
    expect(await custodianOf(counter)).toEqual({ at: 'office', office: 230201 });
  });

  test('never drags this device’s clock more than five minutes ahead', async () => {
    const { writer } = await openCounter();
    const log = createReplicationLog(writer);
    const tomorrow = { ...elsewhere, author: { ...elsewhere.author, at: NOON + 86_400_000 } };
    await log.apply(says({ extracts: [extractOf(tomorrow)] }));
    expect(writer.state.clock.ms).toBeLessThanOrEqual(NOON + 5 * 60_000);
  });

  test('is not half held when the disk refuses: the cursor stays, and it is taken when it comes again', async () => {
    const counter = await openCounter();
    const log = createReplicationLog(counter.writer);
    counter.disks.store.refuseWrite(1);
    const arrival = says({ extracts: [extractOf(elsewhere)] });
    await expect(log.apply(arrival)).rejects.toThrow('the disk refuses');
    expect(await counter.disks.store.replication()).toMatchObject({ cursor: 0 });
    expect(await custodianOf(counter)).toBeUndefined();
    // A disk that refused once is not written to again before the black box was compared with it.
    await expect(log.apply(arrival)).rejects.toThrow('nothing more is written');
    const again = createReplicationLog(await switchOn(counter.disks, sha256, random));
    expect(await again.apply(arrival)).toEqual({ confirmed: 0, received: 1 });
  });
});

describe('what this device wrote, and a copy of its disk has forgotten', () => {
  test('is fetched once the central holds more of its number than it can account for', async () => {
    const counter = await openCounter();
    const log = createReplicationLog(counter.writer);
    const [own] = await counter.disks.store.ownStreams();
    if (!own) throw new Error('it has written');
    const receipts = [{ stream: own.stream, received: own.seq, safe: 0, head: own.head }];
    await log.apply(says({ receipts, own: own.seq }));
    expect(await counter.disks.store.replication()).toMatchObject({ cursor: 5, isFetchingOwn: false });
    await log.apply(says({ own: own.seq + 2 }));
    expect(await counter.disks.store.replication()).toMatchObject({ cursor: 0, isFetchingOwn: true });
    await log.apply(says({ own: own.seq + 2, more: true }));
    expect(await counter.disks.store.replication()).toMatchObject({ isFetchingOwn: true });
    await log.apply(says({ own: own.seq + 2 }));
    expect(await counter.disks.store.replication()).toMatchObject({ ownElsewhere: 2, isFetchingOwn: false });
    await log.apply(says({ own: own.seq + 2 }));
    expect(await counter.disks.store.replication()).toMatchObject({ cursor: 5, isFetchingOwn: false });
  });

  test('is not looked for while receipts are still to come', async () => {
    const counter = await openCounter();
    const log = createReplicationLog(counter.writer);
    await log.apply(says({ own: 9 }));
    expect(await counter.disks.store.replication()).toMatchObject({ cursor: 5, isFetchingOwn: false });
  });
});

describe('what this device wrote', () => {
  test('is pending until a receipt for its own head comes', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive);
    const log = createReplicationLog(writer);
    const [own] = await disks.store.ownStreams();
    if (!own) throw new Error('it has written');
    expect((await log.standing())?.spans).toMatchObject([{ stream: own.stream, first: 1, last: 3 }]);
    const receipts = [{ stream: own.stream, received: 3, safe: 0, head: own.head }];
    expect(await log.apply(says({ receipts }))).toEqual({ confirmed: 3, received: 0 });
    expect((await log.standing())?.spans).toEqual([]);
  });

  test('goes on in a clean stream once the central holds another history under its numbers', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive);
    const log = createReplicationLog(writer);
    const [own] = await disks.store.ownStreams();
    if (!own) throw new Error('it has written');
    await log.apply(says({ receipts: [{ stream: own.stream, received: 2, safe: 0, head: new Uint8Array(32) }] }));
    expect(writer.state.stream).toBeNull();
    expect((await log.standing())?.spans).toMatchObject([{ first: 1, last: 3 }]);
    expect(await disks.store.ownStreams()).toHaveLength(1);
  });

  test('that comes back signed counts as received, and moves nothing of its own stream', async () => {
    const { disks, writer } = await openCounter();
    const answer = await recordCommand(writer, receive);
    if (answer.kind !== 'recorded') throw new Error('it was recorded');
    const stream = streamOf(answer.change);
    const before = await disks.store.ownStreams();
    const log = createReplicationLog(writer);
    const extracts = (await disks.store.read(stream, 1, 9)).map(({ seq, bytes }) =>
      extractOf(elsewhere, { stream, seq, bytes }),
    );
    expect(await log.apply(says({ extracts }))).toEqual({ confirmed: 3, received: 0 });
    expect(await disks.store.ownStreams()).toEqual(before);
    expect((await disks.store.changes([changeId(stream, 3)])).size).toBe(1);
  });

  test('and lost with a disk of last week is taken back loose, its stream’s end left where it is', async () => {
    const { disks, writer } = await openCounter();
    const before = await disks.store.ownStreams();
    const [own] = before;
    if (!own) throw new Error('it has written');
    const log = createReplicationLog(writer);
    const lost = extractOf(elsewhere, { stream: own.stream, seq: own.seq + 4 });
    expect(await log.apply(says({ extracts: [lost] }))).toEqual({ confirmed: 0, received: 1 });
    expect(await disks.store.ownStreams()).toEqual(before);
    expect((await disks.store.changes([changeId(own.stream, own.seq + 4)])).size).toBe(1);
  });

  test('is the oldest that waits by the stamp it bears', async () => {
    const { writer } = await openCounter();
    const log = createReplicationLog(writer);
    const spans = (await log.standing())?.spans ?? [];
    expect(await log.oldestOf(spans)).toBe(NOON);
    expect(await log.oldestOf([])).toBeNull();
  });
});

describe('a browser that becomes another device', () => {
  test('keeps what it recorded and nothing else of what it was', async () => {
    const { disks, writer } = await openCounter();
    await recordCommand(writer, receive);
    const log = createReplicationLog(writer);
    await log.noteAttempt(NOON, { kind: 'ok', sent: 0, received: 0 });
    const device = await disks.store.device();
    if (!device) throw new Error('it is a device');
    await log.keepDevice({ ...device, device: 8 }, 2);
    const { store } = disks;
    expect([await store.session(), await store.contact(), await store.reference(), await store.lastDay()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(await store.replication()).toMatchObject({ epoch: 2, cursor: 0 });
    expect(await store.ownStreams()).toMatchObject([{ device: 7, seq: 3 }]);
    expect(writer.state.stream).toBeNull();
  });
});
