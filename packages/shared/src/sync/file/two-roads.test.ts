/** The line and the stick: two roads to one log. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../../change-log/chain.ts';
import type { BusinessDay } from '../../custody/author.ts';
import { carriedCentral } from '../../testing/carried/carried-central.ts';
import { carriedCounter } from '../../testing/carried/carried-counter.ts';
import { carryAll, holdingOf, playBothRoads, type Step } from '../../testing/carried/stage-both-roads.ts';
import { subject } from '../../testing/story.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const PARCEL = subject('S:RR473124829GB');
const OTHER = subject('S:CP123456785CU');

/** The handed-over parcel has a box. */
async function offlineDay() {
  const central = carriedCentral(sha256);
  const counter = await carriedCounter(sha256, 7, central.name);
  expect(await counter.act(PARCEL)).toMatchObject({ kind: 'recorded' });
  expect(await counter.act(PARCEL)).toMatchObject({ kind: 'recorded' });
  return { central, counter, file: (await counter.exportFile()).bytes };
}

const flipped = (file: Uint8Array, place: number): Uint8Array =>
  file.map((byte, at) => (at === place ? byte ^ 1 : byte));

describe('a day without a line, carried by hand', () => {
  test('is at the central as if it had come on the line, boxes included, and the receipts come back', async () => {
    const { central, counter, file } = await offlineDay();
    expect(counter.pending()).toBe(4);
    const taken = central.take(file);
    expect(taken).toMatchObject({ ok: true, value: { counts: { changes: 4, accepted: 4, known: 0 } } });
    expect(counter.pending()).toBe(4);
    const back = await counter.importFile(taken.ok ? taken.value.receipts : file);
    expect(back).toMatchObject({ ok: true, value: { confirmed: 4, received: 0 } });
    expect(counter.pending()).toBe(0);
    const boxes = [...central.store.tables.changes.values()].flatMap(({ box }) => (box ? [box] : []));
    const written = [...counter.disks.store.content().changes.values()].flatMap(({ box }) => (box ? [box] : []));
    expect(boxes).toEqual(written);
    expect(boxes.length).toBe(1);
  });

  test('is not sent again when the line is back', async () => {
    const { central, counter, file } = await offlineDay();
    const taken = central.take(file);
    await counter.importFile(taken.ok ? taken.value.receipts : file);
    expect(await counter.sync(central)).toMatchObject({ result: { kind: 'ok', sent: 0 }, sent: 0 });
  });

  test('goes into every further file until a receipt came, and is known the second time', async () => {
    const { central, counter, file } = await offlineDay();
    central.take(file);
    await counter.act(OTHER);
    const second = await counter.exportFile();
    expect(second.changes).toBe(5);
    expect(central.take(second.bytes)).toMatchObject({ value: { counts: { changes: 5, accepted: 1, known: 4 } } });
  });

  test('may be weeks: many frames are one file, taken and answered as one', async () => {
    const { central, counter } = await offlineDay();
    for (let nth = 0; nth < 450; nth++) await counter.act(subject(`N:SEMANAS-${nth}`));
    const { bytes, changes, left } = await counter.exportFile();
    expect([changes, left]).toEqual([454, 0]);
    const taken = central.take(bytes);
    expect(taken).toMatchObject({ value: { counts: { changes: 454, accepted: 454 } } });
    expect(await counter.importFile(taken.ok ? taken.value.receipts : bytes)).toMatchObject({
      value: { confirmed: 454 },
    });
    expect(counter.pending()).toBe(0);
  });

  test('brings what other offices wrote about the same parcel', async () => {
    const { central, counter, file } = await offlineDay();
    const there = await carriedCounter(sha256, 9, central.name);
    await there.act(PARCEL);
    await there.act(PARCEL);
    await there.sync(central);
    const taken = central.take(file);
    const back = await counter.importFile(taken.ok ? taken.value.receipts : file);
    expect(back).toMatchObject({ ok: true, value: { received: 2 } });
    expect(counter.disks.store.content().parcels.get(PARCEL)?.caseOpen).toBe(1);
  });
});

describe('two roads', () => {
  const counter = fc.nat({ max: 2 });
  const file = fc.nat({ max: 50 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      does: fc.constant('act' as const),
      counter,
      parcel: fc.constantFrom(PARCEL, OTHER, subject('S:RB123456785CU')),
    }),
    fc.record({ does: fc.constant('export' as const), counter }),
    fc.record({ does: fc.constant('carry-in' as const), file }),
    fc.record({ does: fc.constant('carry-back' as const), file }),
    fc.record({ does: fc.constant('line' as const), counter }),
  );

  test('any mixture of them, in any order, doubled and late, leaves the central the line alone would have made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const stage = await playBothRoads(sha256, steps);
        await carryAll(stage);
        await carryAll(stage);
        expect(stage.counters.map((each) => each.pending())).toEqual([0, 0, 0]);
        // An empty central of another epoch is sent everything anew, on the line.
        const byLine = carriedCentral(sha256, stage.central.name, 2);
        for (const each of stage.counters) await each.sync(byLine);
        expect(holdingOf(stage.central)).toEqual(holdingOf(byLine));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a stick somebody finds', () => {
  test('opens no box: no key lies in a file as it is', async () => {
    const { central, counter, file } = await offlineDay();
    const key = [...counter.disks.store.content().changes.values()].flatMap(({ box }) => (box ? [box.key] : []))[0];
    if (!key) throw new Error('a hand-over has a box');
    expect(Buffer.from(file).includes(key)).toBe(false);
    const beside = await carriedCounter(sha256, 8, central.name);
    central.take(file);
    const taken = central.take((await beside.exportFile()).bytes);
    const receipts = taken.ok ? taken.value.receipts : file;
    expect(Buffer.from(receipts).includes(key)).toBe(false);
    expect((await beside.importFile(receipts)).ok).toBe(true);
    const opened = [...beside.disks.store.content().changes.values()].flatMap(({ box }) => (box ? [box.key] : []));
    expect(opened).toEqual([key]);
  });
});

describe('a file that is not what it was', () => {
  test('with any one byte turned is refused at the central, and nothing is stored', async () => {
    const { central, file } = await offlineDay();
    const before = holdingOf(central);
    for (let place = 0; place < file.length; place++) expect(central.take(flipped(file, place)).ok).toBe(false);
    expect(holdingOf(central)).toEqual(before);
    expect(central.store.tables.declarations.size).toBe(0);
    expect(central.take(file).ok).toBe(true);
  });

  test('cut off anywhere, or with anything behind it, is refused at the central', async () => {
    const { central, file } = await offlineDay();
    for (let length = 0; length < file.length; length++) expect(central.take(file.slice(0, length)).ok).toBe(false);
    expect(central.take(Uint8Array.of(...file, 0)).ok).toBe(false);
    expect(central.store.tables.changes.size).toBe(0);
  });

  test('with any one byte turned, or cut off, is refused at the counter, and nothing is taken over', async () => {
    const { central, counter, file } = await offlineDay();
    const taken = central.take(file);
    const receipts = taken.ok ? taken.value.receipts : file;
    for (let place = 0; place < receipts.length; place++) {
      expect((await counter.importFile(flipped(receipts, place))).ok).toBe(false);
      expect((await counter.importFile(receipts.slice(0, place))).ok).toBe(false);
    }
    expect(counter.pending()).toBe(4);
    expect(counter.disks.store.content().receipts.size).toBe(0);
  });

  test('is refused by name when it is another network’s, another device’s, or goes the wrong way', async () => {
    const { central, counter, file } = await offlineDay();
    const elsewhere = carriedCentral(sha256, 'another central');
    expect(elsewhere.take(file)).toEqual({ ok: false, error: { kind: 'other-central' } });
    const stranger = await carriedCounter(sha256, 12, central.name);
    expect(central.take((await stranger.exportFile()).bytes)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-device', device: 12 },
    });
    const taken = central.take(file);
    const receipts = taken.ok ? taken.value.receipts : file;
    const beside = await carriedCounter(sha256, 8, central.name);
    expect(await beside.importFile(receipts)).toEqual({
      ok: false,
      error: { kind: 'other-device', device: 7, office: 340101 },
    });
    expect(await counter.importFile(file)).toEqual({ ok: false, error: { kind: 'runs-not-receipts' } });
    expect(central.take(receipts)).toEqual({ ok: false, error: { kind: 'receipts-not-runs' } });
    const there = await carriedCounter(sha256, 7, 'another central');
    expect(await there.importFile(receipts)).toEqual({ ok: false, error: { kind: 'other-central' } });
    expect(central.take(new TextEncoder().encode('%PDF-1.7'))).toEqual({ ok: false, error: { kind: 'not-ours' } });
  });
});

describe('a file that is old', () => {
  test('from before the central was restored is refused: it may have lost what it confirmed', async () => {
    const { central, counter, file } = await offlineDay();
    const taken = central.take(file);
    const restored = carriedCentral(sha256, central.name, 2);
    await counter.sync(restored);
    expect(await counter.importFile(taken.ok ? taken.value.receipts : file)).toEqual({
      ok: false,
      error: { kind: 'outdated' },
    });
  });

  test('takes nothing back that came later, on the line or by another file', async () => {
    const { central, counter, file } = await offlineDay();
    const taken = central.take(file);
    await counter.act(OTHER);
    await counter.sync(central);
    const there = await carriedCounter(sha256, 9, central.name);
    await there.act(PARCEL);
    await there.sync(central);
    await counter.sync(central);
    const before = counter.disks.store.content().singles;
    expect(await counter.importFile(taken.ok ? taken.value.receipts : file)).toMatchObject({
      value: { confirmed: 0, received: 0 },
    });
    expect(counter.pending()).toBe(0);
    expect(counter.disks.store.content().singles.replication).toEqual(before.replication);
    expect(counter.disks.store.content().singles.clock).toEqual(before.clock);
  });

  test('written for more than this disk still knows is taken, and the line brings what lies between', async () => {
    const { central, counter } = await offlineDay();
    const there = await carriedCounter(sha256, 9, central.name);
    await there.act(PARCEL);
    await there.sync(central);
    const { replication } = counter.disks.store.content().singles;
    await counter.sync(central);
    const { bytes } = await counter.exportFile();
    await there.act(PARCEL);
    await there.sync(central);
    const taken = central.take(bytes);
    if (replication) counter.disks.store.commit({ replication });
    expect((await counter.importFile(taken.ok ? taken.value.receipts : bytes)).ok).toBe(true);
    expect(counter.disks.store.content().singles.replication?.cursor).toBe(0);
    await counter.sync(central);
    expect(counter.disks.store.content().singles.replication?.cursor).toBeGreaterThan(0);
  });

  test('does not say what time it is, and calls no day back', async () => {
    const { central, counter, file } = await offlineDay();
    const ahead = 20261130 as BusinessDay;
    counter.disks.store.commit({ lastDay: ahead });
    const { clock } = counter.disks.store.content().singles;
    const taken = central.take(file);
    await counter.importFile(taken.ok ? taken.value.receipts : file);
    expect(counter.disks.store.content().singles.clock).toEqual(clock);
    expect(counter.disks.store.content().singles.lastDay).toBe(ahead);
    await counter.sync(central);
    expect(counter.disks.store.content().singles.clock).not.toEqual(clock);
    expect(counter.disks.store.content().singles.lastDay).toBeLessThan(ahead);
  });

  test('is no newer word of the device than the line’s: what it declared there stands', async () => {
    const { central, counter, file } = await offlineDay();
    await counter.sync(central);
    const declared = central.store.tables.declarations.get(7);
    central.take(file);
    expect(central.store.tables.declarations.get(7)).toEqual(declared);
  });
});
