/** The commands of whoever keeps a central: verify, rebuild, backup, restore. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../log/open-database.ts';
import { tamper } from '../log/testing/tamper.ts';
import { NOW, temporaryFolder } from '../log/testing/test-log.ts';
import { runCommandLine } from './run-command-line.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
/** The pinned Node: the one this test may run on is another. */
const node = fileURLToPath(new URL('../../../../node_modules/.bin/node', import.meta.url));

const HEADER = 'order_id,item_no,tracking_number,dest_municipality,dest_province,weight_g,status';

/** Starts processes and fills folders: slow on a busy machine, and no test of speed. */
const patient = { timeout: 60_000 };

function commandLine() {
  const dataDir = join(temporaryFolder(), 'data');
  let calls = 0;
  const random = (length: number) => new Uint8Array(length).fill(++calls);
  const ask = (...words: readonly string[]) =>
    runCommandLine(words, { dataDir, random, nowMs: NOW + ++calls, version: 'test' });
  return { dataDir, ask, json: (...words: readonly string[]) => JSON.parse(ask(...words, '--json').stdout) };
}

describe('as a program calls them', patient, () => {
  test('each prints one JSON value and nothing else; bad news leave with 1', () => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'data');
    const asked = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(node, [main, ...words, '--json'], {
        encoding: 'utf8',
        env: { PATH: '', DATA_DIR: dataDir },
      });
      expect(stderr).toBe('');
      return [status, JSON.parse(stdout)];
    };
    const sound = { ok: true, streams: 1, changes: 401, faults: [], projections: 'equal' };
    expect(asked('verify')).toEqual([0, sound]);
    const [made, { copy, ...counts }] = asked('backup', join(folder, 'copias'));
    expect([made, counts]).toEqual([0, { epoch: 1, streams: 1, changes: 401 }]);
    const [restored, { replaced, ...facts }] = asked('restore', join(folder, 'copias'));
    expect([restored, facts]).toEqual([0, { copy, epoch: 2, streams: 1, changes: 401, losses: [], noted: true }]);
    expect(readdirSync(replaced)).toContain('ventanilla.sqlite');
    tamper(dataDir, `UPDATE parcel SET held_by = 340101`);
    expect(asked('verify')).toEqual([1, { ...sound, streams: 2, changes: 402, ok: false, projections: 'different' }]);
    expect(asked('rebuild')).toEqual([0, { changes: 402, parcels: 400, cases: 0, before: 'different' }]);
    expect(asked('verify')).toEqual([0, { ...sound, streams: 2, changes: 402 }]);
  });
});

describe('as people type them', patient, () => {
  test('verify says what was counted, and of a fault where and what it is', () => {
    const { ask, dataDir, json } = commandLine();
    expect(ask('verify').stdout).toMatch(/1 series y 401 hechos recorridos.*\n.*4101 entregas.*\nSin faltas\./);
    tamper(dataDir, `UPDATE change SET bytes = x'00' WHERE seq = 7`);
    const { stdout, exitCode } = ask('verify');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/serie [0-9a-f]{16}, hecho 7: sus bytes no son los que se encadenaron/);
    expect(json('verify').faults).toContainEqual({ stream: expect.any(String), seq: 7, what: 'chain' });
  });

  test('backup names the folder it refuses, and what a faulty central means for a copy', () => {
    const { ask, dataDir, json } = commandLine();
    expect(json('backup', join(dataDir, 'copias')).error.code).toBe('inside_data_dir');
    expect(ask('backup').exitCode).toBe(2);
    tamper(dataDir, `UPDATE parcel SET held_by = 340101`);
    expect(ask('backup', temporaryFolder()).stderr).toMatch(/los envíos.*ventanilla rebuild/);
  });

  test('restore waits for a stopped central, and says which numbers would be lost', () => {
    const { ask, dataDir, json } = commandLine();
    const copies = temporaryFolder();
    const { copy } = json('backup', copies);
    const running = openDatabase(dataDir);
    expect(json('restore', copies).error.code).toBe('in_use');
    if (running.ok) running.value.close();
    expect(json('restore', temporaryFolder()).error.code).toBe('no_copy');
    const file = join(temporaryFolder(), 'pedidos.csv');
    writeFileSync(file, `${HEADER}\nP-1,1,RR473124829GB,Contramaestre,,800,shipped\n`);
    ask('import', 'orders', file);
    ask('backup', copies);
    expect(ask('restore', copy).stderr).toMatch(/hechos 402 a 402[\s\S]*--accept-loss/);
    expect(ask('restore', copy, '--accept-loss').stdout).toMatch(
      /Comienza la época 2[\s\S]*Pérdida aceptada y anotada/,
    );
    tamper(copy, `UPDATE change SET bytes = x'00' WHERE seq = 7`);
    expect(json('restore', copy).error.code).toBe('copy_faulty');
  });
});
