import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATABASE_FILE, openReadOnly } from '../log/open-database.ts';
import { tamper } from '../log/testing/tamper.ts';
import { NOW, temporaryFolder } from '../log/testing/test-log.ts';
import { isSound, verifyLog } from '../log/verify/verify-log.ts';
import { deliveredBy, east, opened, testCentral } from '../testing/test-central.ts';
import { backUp } from './back-up.ts';
import { readStatement } from './safe-statement.ts';

/** Fills folders, verifies them and makes keys: slow on a busy machine, and no test of speed. */
const patient = { timeout: 60_000 };

type TestCentral = ReturnType<typeof testCentral>;

const backUpOf = ({ central, folder }: TestCentral, to: string, nowMs = NOW) =>
  backUp({ ...central, dataDir: folder, nowMs }, to);

/** A central to which an office sent three changes, and what its receipt says then. */
async function centralWithWork() {
  const central = testCentral();
  const device = await central.enrol(east);
  const stream = deliveredBy(device);
  const receipt = async () => opened((await central.sync(device, { runs: [stream.run()] })).body).receipts[0];
  await receipt();
  return { central, stream, receipt };
}

describe('a copy', patient, () => {
  test('holds all there is, for its owner alone, and is proved by reading it back', async () => {
    const { central } = await centralWithWork();
    const folder = join(temporaryFolder(), 'copias');
    const made = backUpOf(central, folder);
    if (!made.ok) throw new Error(made.error.kind);
    expect(made.value.found).toMatchObject({ streams: 2, changes: 404, signed: 2 });
    expect(readdirSync(made.value.copy).sort()).toEqual(['server-key.json', DATABASE_FILE]);
    for (const file of readdirSync(made.value.copy)) {
      expect(statSync(join(made.value.copy, file)).mode & 0o777).toBe(0o600);
    }
    const copy = openReadOnly(made.value.copy);
    if (!copy.ok) throw new Error(copy.error.kind);
    expect(isSound(verifyLog(copy.value))).toBe(true);
    copy.value.close();
  });

  test('makes work safe: the receipt says so from then on, up to what the copy covers', async () => {
    const { central, stream, receipt } = await centralWithWork();
    expect(await receipt()).toMatchObject({ received: 3, safe: 0 });
    backUpOf(central, temporaryFolder());
    stream.write({ kind: 'session-opened', by: 'pin' });
    expect(await receipt()).toMatchObject({ received: 4, safe: 3 });
  });

  test('leaves beside it, signed, how far that goes; later ones raise it', async () => {
    const { central, stream, receipt } = await centralWithWork();
    const folder = temporaryFolder();
    backUpOf(central, folder);
    stream.write({ kind: 'session-opened', by: 'pin' });
    await receipt();
    backUpOf(central, folder, NOW + 1);
    const { publicKey } = central.central.key;
    const statement = readStatement(folder, publicKey);
    expect(statement).toMatchObject({ ok: true, value: { epoch: 1, atMs: NOW + 1 } });
    expect(statement.ok && statement.value?.safe.get(stream.stream)).toBe(4);
    const path = join(folder, 'safe.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"${stream.stream}":4`, `"${stream.stream}":3`));
    expect(readStatement(folder, publicKey)).toMatchObject({ ok: false, error: { kind: 'statement-foreign' } });
  });
});

describe('no copy is made', patient, () => {
  test('inside the data folder, whatever name it is given', () => {
    const central = testCentral();
    const link = join(temporaryFolder(), 'otro-disco');
    symlinkSync(central.folder, link);
    for (const folder of [central.folder, join(central.folder, 'a', 'b'), join(link, 'copias')]) {
      expect(backUpOf(central, folder)).toMatchObject({ error: { kind: 'inside-data-dir' } });
    }
    expect(readdirSync(central.folder)).not.toContain('a');
  });

  test('among those of another central', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'safe.json'), '{"epoch":1,"atMs":1,"safe":{},"signature":"AAAA"}');
    expect(backUpOf(testCentral(), folder)).toMatchObject({ error: { kind: 'statement-foreign' } });
    writeFileSync(join(folder, 'safe.json'), 'half a fi');
    expect(backUpOf(testCentral(), folder)).toMatchObject({ error: { kind: 'statement-unreadable' } });
    expect(readdirSync(folder)).toEqual(['safe.json']);
  });

  test('where nothing can be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(backUpOf(testCentral(), join(file, 'copias'))).toMatchObject({ error: { kind: 'copy-unwritable' } });
  });
});

test('a copy that does not hold is kept under another name, and nothing becomes safe by it', patient, async () => {
  const { central, receipt, stream } = await centralWithWork();
  tamper(central.folder, `UPDATE change SET bytes = x'00' WHERE stream = '${stream.stream}' AND seq = 2`);
  const folder = temporaryFolder();
  const made = backUpOf(central, folder);
  expect(made).toMatchObject({ error: { kind: 'not-proved', path: expect.stringMatching(/\.unproved$/) } });
  expect(!made.ok && made.error.kind === 'not-proved' && made.error.found?.faults).toEqual(
    expect.arrayContaining([{ stream: stream.stream, seq: 2, what: 'chain' }]),
  );
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await receipt()).toMatchObject({ safe: 0 });
});
