import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ne } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase, RESTORING } from '../log/open-database.ts';
import { incidents, streams } from '../log/tables/log-tables.ts';
import { openStream } from '../log/testing/counter-device.ts';
import { tamper } from '../log/testing/tamper.ts';
import { NOW, temporaryFolder } from '../log/testing/test-log.ts';
import { isSound, verifyLog } from '../log/verify/verify-log.ts';
import { networkReport } from '../reports/network-report.ts';
import { capital, deliveredBy, type Enrolled, east, opened, testCentral } from '../testing/test-central.ts';
import { backUp } from './back-up.ts';
import { restoreCopy } from './restore-copy.ts';

type TestCentral = ReturnType<typeof testCentral>;

/** Fills folders, verifies them and makes keys: slow on a busy machine, and no test of speed. */
const patient = { timeout: 60_000 };

let clock = NOW;
afterEach(() => {
  clock = NOW;
});

function backUpOf({ central, folder }: TestCentral, to: string): string {
  clock += 1;
  const made = backUp({ ...central, dataDir: folder, nowMs: clock }, to);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.copy;
}

function restore(dataDir: string, from: string, isLossAccepted = false) {
  clock += 1;
  // Chance that another time gives other numbers.
  const random = (length: number) => new Uint8Array(length).map((_, place) => clock >> (8 * (place % 4)));
  return restoreCopy({ dataDir, random, nowMs: clock, version: 'test' }, from, isLossAccepted);
}

/** A central with a device whose three changes are in a copy and whose next two came after it; nobody has it open. */
async function centralWithCopy() {
  const running = testCentral();
  const device = await running.enrol(east);
  const stream = deliveredBy(device);
  await running.sync(device, { runs: [stream.run()] });
  const copies = join(temporaryFolder(), 'copias');
  const copy = backUpOf(running, copies);
  stream.write({ kind: 'session-opened', by: 'pin' });
  stream.write({ kind: 'session-opened', by: 'pin' });
  await running.sync(device, { runs: [stream.run(4)] });
  return {
    running,
    device,
    stream,
    copies,
    copy,
    dataDir: running.folder,
    stop: () => running.central.database.close(),
  };
}

/** How far each device's stream is held, and the head that stands for all of it. */
const headsIn = ({ central }: TestCentral) =>
  central.database.read
    .select({ stream: streams.stream, seq: streams.seq, head: streams.head })
    .from(streams)
    .where(ne(streams.device, 0))
    .orderBy(streams.stream)
    .all();

const receiptOf = async (central: TestCentral, device: Enrolled, stream: ReturnType<typeof openStream>) =>
  opened((await central.sync(device, { heads: [{ stream: stream.stream, seq: 5 }] })).body).receipts[0];

describe('a central restored from yesterday', patient, () => {
  test('HZ-31 says in a higher epoch what it holds, devices send the rest, and every figure is as before', async () => {
    const { running, device, stream, copies, dataDir, stop } = await centralWithCopy();
    const colleague = await running.enrol(capital);
    const morning = openStream(colleague.number, capital, colleague.keys.sign);
    await running.sync(colleague, { runs: [morning.run()] });
    const copy = backUpOf(running, copies);
    // Both offices have handed one parcel over: there is a case, and each is owed the other's facts.
    const afternoon = deliveredBy(colleague);
    await running.sync(colleague, { runs: [afternoon.run()] });
    const before = networkReport(running.central.database.read, null, NOW);
    expect(before.totals).toMatchObject({ handedOver: 2, openCases: 1 });
    const held = headsIn(running);
    stop();

    expect(restore(dataDir, copies)).toMatchObject({ ok: true, value: { copy, epoch: 2, losses: [] } });
    const restored = testCentral(dataDir);
    expect(networkReport(restored.central.database.read, null, NOW).totals).not.toEqual(before.totals);
    const answer = opened((await restored.sync(colleague, { heads: [{ stream: afternoon.stream, seq: 3 }] })).body);
    expect(answer).toMatchObject({ epoch: 2, receipts: [{ received: 0 }] });
    await restored.sync(colleague, { runs: [morning.run(), afternoon.run()] });
    await restored.sync(device, { runs: [stream.run()] });
    expect(networkReport(restored.central.database.read, null, NOW)).toEqual(before);
    expect(headsIn(restored)).toEqual(held);
    expect(isSound(verifyLog(restored.central.database))).toBe(true);
  });

  test('counts as safe what it holds, for it was read back from outside just now', async () => {
    const { device, stream, copies, dataDir, stop } = await centralWithCopy();
    stop();
    restore(dataDir, copies);
    expect(await receiptOf(testCentral(dataDir), device, stream)).toMatchObject({ received: 3, safe: 3 });
  });

  test('HZ-12 gives no number out a second time: neither of its own stream, nor of a device, nor a code', async () => {
    const { running, copies, dataDir, stop } = await centralWithCopy();
    const code = running.codeFor(east);
    backUpOf(running, copies);
    const last = await running.enrolWith(code);
    const { device: number } = (await last.json()) as { device: number };
    stop();
    restore(dataDir, copies);
    const restored = testCentral(dataDir);
    expect((await restored.enrolWith(code)).status).toBe(409);
    expect((await restored.enrol(east)).number).toBeGreaterThan(number + 900);
    const own = restored.central.database.read.select().from(streams).all();
    expect(
      own
        .filter(({ device }) => device === 0)
        .map(({ seq }) => seq)
        .sort(),
    ).toEqual([1, 401]);
  });

  test('begins a higher epoch each time, also when nothing is left of the data folder', async () => {
    const { copies, copy, dataDir, stop } = await centralWithCopy();
    stop();
    const epochs = [restore(dataDir, copies), restore(dataDir, copy)].map((each) => each.ok && each.value.epoch);
    rmSync(dataDir, { recursive: true });
    expect([...epochs, restore(dataDir, copies)]).toMatchObject([2, 3, { value: { epoch: 4, replaced: null } }]);
  });
});

describe('what is replaced', patient, () => {
  test('is put aside whole and can be opened; key and database come for their owner alone', async () => {
    const { copies, dataDir, stop } = await centralWithCopy();
    stop();
    const restored = restore(dataDir, copies);
    const aside = restored.ok ? (restored.value.replaced ?? '') : '';
    expect(readdirSync(aside).sort()).toEqual(['server-key.json', 'ventanilla.sqlite']);
    const old = openDatabase(aside);
    expect(old.ok && verifyLog(old.value)).toMatchObject({ changes: 406, faults: [] });
    if (old.ok) old.value.close();
    for (const file of ['server-key.json', 'ventanilla.sqlite']) {
      expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
    }
    expect(existsSync(join(dataDir, RESTORING))).toBe(false);
  });

  test('stays where it is while a central has it open', async () => {
    const { copies, dataDir, device, stream, running } = await centralWithCopy();
    expect(restore(dataDir, copies)).toMatchObject({ error: { kind: 'in-use' } });
    expect(await receiptOf(running, device, stream)).toMatchObject({ received: 5, safe: 3 });
  });

  test('is not opened by anybody while a restoring is unfinished; repeating it ends that', async () => {
    const { copies, dataDir, stop } = await centralWithCopy();
    stop();
    mkdirSync(join(dataDir, RESTORING));
    expect(openDatabase(dataDir)).toMatchObject({ error: { kind: 'restore-unfinished' } });
    expect(restore(dataDir, copies).ok).toBe(true);
    expect(readdirSync(dataDir).some((name) => name.startsWith('unfinished-'))).toBe(true);
    expect(isSound(verifyLog(testCentral(dataDir).central.database))).toBe(true);
  });
});

describe('a copy older than what was promised to be safe', patient, () => {
  /** Two copies; only the later one has the last two changes. */
  async function twoCopies() {
    const made = await centralWithCopy();
    const later = backUpOf(made.running, made.copies);
    made.stop();
    return { ...made, later };
  }

  test('HZ-31 is refused, by the word beside the copies or by that of the database it would replace', async () => {
    const { copies, copy, later, stream, dataDir } = await twoCopies();
    const losses = [{ stream: stream.stream, first: 4, last: 5 }];
    expect(restore(dataDir, copy)).toMatchObject({ error: { kind: 'older-than-safe', losses } });
    rmSync(join(copies, 'safe.json'));
    expect(restore(dataDir, copy)).toMatchObject({ error: { kind: 'older-than-safe', losses } });
    expect(restore(dataDir, later)).toMatchObject({ ok: true, value: { losses: [] } });
  });

  test('is restored when the loss is accepted, which is written down and held against no later copy', async () => {
    const { copy, copies, stream, dataDir } = await twoCopies();
    const losses = [{ stream: stream.stream, first: 4, last: 5 }];
    expect(restore(dataDir, copy, true)).toMatchObject({ ok: true, value: { losses } });
    const restored = testCentral(dataDir);
    const noted = restored.central.database.read.select().from(incidents).all();
    expect(noted).toMatchObject([{ kind: 'loss-accepted', ...losses[0], epoch: 2 }]);
    backUpOf(restored, copies);
    restored.central.database.close();
    expect(restore(dataDir, copies)).toMatchObject({ ok: true, value: { epoch: 3, losses: [] } });
  });

  test('whose signed word was changed is refused until the loss is accepted', async () => {
    const { copies, later, dataDir } = await twoCopies();
    const path = join(copies, 'safe.json');
    tamperText(path, /"signature":"./, '"signature":"_');
    expect(restore(dataDir, later)).toMatchObject({ error: { kind: 'statement-foreign' } });
    expect(restore(dataDir, later, true)).toMatchObject({ ok: true, value: { isNoted: false } });
  });
});

describe('a copy that cannot be a central', patient, () => {
  test('HZ-31 is refused, and the data folder stays as it is', async () => {
    const { copies, copy, dataDir, stop, stream } = await centralWithCopy();
    stop();
    const before = readFileSync(join(dataDir, 'server-key.json'), 'utf8');
    expect(restore(dataDir, temporaryFolder())).toMatchObject({ error: { kind: 'no-copy' } });
    tamper(copy, `UPDATE change SET bytes = x'00' WHERE stream = '${stream.stream}' AND seq = 2`);
    expect(restore(dataDir, copies)).toMatchObject({ error: { kind: 'copy-faulty' } });
    rmSync(join(copy, 'server-key.json'));
    expect(restore(dataDir, copies)).toMatchObject({
      error: { kind: 'copy-unusable', why: { kind: 'server-key-missing' } },
    });
    expect(readdirSync(dataDir).sort()).toEqual(['server-key.json', 'ventanilla.sqlite']);
    expect(readFileSync(join(dataDir, 'server-key.json'), 'utf8')).toBe(before);
    expect(isSound(verifyLog(testCentral(dataDir).central.database))).toBe(true);
  });
});

function tamperText(path: string, what: RegExp, by: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(what, by));
}
