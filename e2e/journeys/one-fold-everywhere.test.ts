/** What Chromium shows, what SQLite keeps and what the facts add up to elsewhere are one state: there is one fold. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { handOver, person, receive, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { type ExportedLog, exportBrowser, exportCentral } from '../fixtures/export-logs.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const ROOT = join(import.meta.dirname, '../..');

test('the logs of two real counters and of the central, folded elsewhere, give the digests they hold', async ({
  counterAt,
  folder,
}) => {
  test.setTimeout(120_000);
  const here = await counterAt(CONTRAMAESTRE);
  const there = await counterAt(PLAZA);
  const offices = [here, there];
  for (const counter of offices) {
    await signIn(counter, person(counter, 'manager'));
    await counter.context.setOffline(true);
    await receive(counter, 'RR473124829GB');
    await receive(counter, 'CP123456785CU');
    await handOver(counter, 'RR473124829GB');
    await toCounter(counter);
  }
  for (const counter of offices) {
    await counter.context.setOffline(false);
    await sendNow(counter);
  }
  await sendNow(here);

  const logs = [
    await exportBrowser('here', here.page),
    await exportBrowser('there', there.page),
    exportCentral(join(folder, 'data')),
  ];
  const replayed = await replay(folder, logs);
  expect(replayed.map(({ name }) => name)).toEqual(['here', 'there', 'central']);
  for (const { folded, held, changes, parcels } of replayed) {
    expect(held).toBe(folded);
    expect(changes).toBeGreaterThanOrEqual(10);
    expect(parcels).toBeGreaterThanOrEqual(2);
  }

  const [first, ...others] = logs;
  const bent = first?.rows.map((row, place) => (place === 0 ? { ...row, heldBy: 999_999 } : row)) ?? [];
  const [twin] = await replay(folder, [{ name: 'bent', changes: first?.changes ?? [], rows: bent }, ...others]);
  expect(twin?.held).not.toBe(twin?.folded);
});

interface Replayed {
  readonly name: string;
  readonly changes: number;
  readonly parcels: number;
  readonly folded: string;
  readonly held: string;
}

/** The simulator's own fold, in a process of its own. It ends with 1 when somebody holds another state. */
async function replay(folder: string, logs: readonly ExportedLog[]): Promise<readonly Replayed[]> {
  const file = join(folder, 'logs.json');
  writeFileSync(file, JSON.stringify(logs));
  const answer = promisify(execFile)(process.execPath, ['scripts/sim/main.ts', '--replay', file], { cwd: ROOT });
  const { stdout } = await answer.catch((failed: { readonly stdout: string }) => failed);
  return JSON.parse(stdout);
}
