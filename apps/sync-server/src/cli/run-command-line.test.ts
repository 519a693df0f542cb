import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NOW, temporaryFolder } from '../log/testing/test-log.ts';
import { runCommandLine } from './run-command-line.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
/** The pinned Node: the one this test may run on is another. */
const node = fileURLToPath(new URL('../../../../node_modules/.bin/node', import.meta.url));

const HEADER = 'order_id,item_no,tracking_number,dest_municipality,dest_province,weight_g,status';

function commandLine(dataDir: string = join(temporaryFolder(), 'data')) {
  let calls = 0;
  const random = (length: number) => new Uint8Array(length).fill(++calls);
  return (...words: readonly string[]) => runCommandLine(words, { dataDir, random, nowMs: NOW, version: 'test' });
}

const errorIn = (stdout: string): unknown => JSON.parse(stdout).error.code;

/** Starts processes and fills folders: slow on a busy machine, and no test of speed. */
const patient = { timeout: 60_000 };

describe('the command line as a program calls it', patient, () => {
  const asked = (dataDir: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(node, [main, ...words], {
      encoding: 'utf8',
      env: { PATH: '', DATA_DIR: dataDir },
    });
    return { status, stdout, stderr };
  };

  test('prints one JSON value for numbers and nothing else; an empty text is a text', () => {
    const { status, stdout, stderr } = asked(
      '/nowhere',
      'number',
      'rr 473 124 829 gb',
      '',
      '003012345678901234560',
      '--json',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).slice(0, 2)).toEqual([
      { text: 'RR473124829GB', kind: 's10', valid: true, warnings: [] },
      { text: '', kind: 'unknown', valid: false, warnings: ['format'] },
    ]);
  });

  test('fills an empty folder on the way, and takes a file twice', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'pedidos.csv');
    writeFileSync(file, `${HEADER}\nP-1,1,RR473124829GB,Contramaestre,,800,shipped\nP-2,1,,,,800,shipped\n`);
    const data = join(folder, 'data');
    const first = asked(data, 'import', 'orders', file, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe('{"rows":2,"announced":1,"warned":0,"setAside":1,"known":0}\n');
    expect(asked(data, 'import', 'orders', file, '--json').stdout).toBe(
      '{"rows":2,"announced":0,"warned":0,"setAside":1,"known":1}\n',
    );
  });

  test('leaves with 1 when refused and 2 when not understood, the reason as JSON', () => {
    const refused = asked(temporaryFolder(), 'import', 'orders', '/nowhere.csv', '--json');
    expect([refused.status, errorIn(refused.stdout)]).toEqual([1, 'file_unreadable']);
    const misused = asked('/nowhere', 'nomber', '--json');
    expect([misused.status, errorIn(misused.stdout)]).toEqual([2, 'unknown_command']);
  });
});

describe('the command line as people type it', patient, () => {
  test('names the command or option that was meant', () => {
    const ask = commandLine();
    expect(ask('nomber', 'X')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ask('nomber', 'X').stderr).toContain('¿Quiso decir number?');
    expect(ask('import', 'orders', 'x', '--mapp', 'y').stderr).toContain('¿Quiso decir --map?');
    expect(ask('number').exitCode).toBe(2);
    expect(ask('import', 'orders', 'x', '--map').stderr).toContain('falta el valor');
    expect(ask('number', '--', '--json').stdout).toContain('--JSON');
  });

  test('gives a code for an office by its code in either form, or by its whole name', () => {
    const ask = commandLine();
    for (const office of [['340101'], ['3401-01'], ['Oficina', 'de', 'correos', 'contramaestre', '1']]) {
      const { code, staff, ...rest } = JSON.parse(ask('enrol-code', ...office, '--json').stdout);
      expect(code).toMatch(/^\w{4}-\w{4}$/);
      expect(rest).toEqual({ office: 340101, expires: new Date(NOW + 48 * 3_600_000).toISOString() });
      expect(staff[0]).toEqual({ number: 3223, name: 'Yudith Fernández Cabrera', role: 'manager', pin: '4134' });
    }
  });

  test('guesses no office: several are listed, likely ones named, one without people refused', () => {
    const ask = commandLine();
    expect(ask('enrol-code', 'Contramaestre').stderr).toMatch(/Varias oficinas.*3401-01/);
    expect(errorIn(ask('enrol-code', '3401-77', '--json').stdout)).toBe('no_such_office');
    expect(ask('enrol-code', 'Almacén de aduana, Marel').stderr).toContain('Almacén de Aduana, Mariel');
    expect(errorIn(ask('enrol-code', 'Almacén de Aduana, Mariel', '--json').stdout)).toBe('no_staff');
  });

  test('lists the rows that wait and mends one', () => {
    const ask = commandLine();
    const file = join(temporaryFolder(), 'pedidos.csv');
    writeFileSync(file, `${HEADER}\nP-1,1,RR473124829GB,Contramaestrx,,800,shipped\n`);
    ask('import', 'orders', file);
    const [row] = JSON.parse(ask('set-aside', '--json').stdout);
    expect(row).toMatchObject({ file: 'pedidos.csv', line: 2, reason: 'municipality-unknown' });
    expect(ask('set-aside', 'mend', String(row.id), '--set', 'dest_municipality=San Luis').stderr).toContain(
      'varias provincias',
    );
    expect(ask('set-aside', 'mend', String(row.id), '--set', 'dest_municipality=Contramaestre').stdout).toContain(
      'anunciada',
    );
    expect(JSON.parse(ask('set-aside', '--json').stdout)).toEqual([]);
  });

  test('says in a sentence why a folder is not used', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ventanilla.sqlite'),
      'no database at all, but long enough to be looked at '.repeat(100),
    );
    const { exitCode, stderr } = commandLine(folder)('setup');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/no es una base de datos de Ventanilla/);
  });
});

describe('a forgotten PIN', patient, () => {
  test('is renewed by number, shown once, and the old one is not printed as if it still held', () => {
    const ask = commandLine();
    const { staff } = JSON.parse(ask('enrol-code', '230201', '--json').stdout);
    const [first, second] = staff;
    const renewed = JSON.parse(ask('new-pin', String(first.number), '--json').stdout);
    expect(renewed).toMatchObject({ number: first.number, name: first.name, office: 230_201 });
    expect(renewed.pin).toMatch(/^[0-9]{6}$/);
    const after = JSON.parse(ask('enrol-code', '230201', '--json').stdout).staff;
    expect(after[0]).toMatchObject({ number: first.number, pin: null });
    expect(after[1]).toEqual(second);
  });

  test('of nobody we know is refused with the place where the numbers are', () => {
    const ask = commandLine();
    expect(ask('new-pin', '999999').stderr).toMatch(/No hay ninguna persona.*enrol-code/);
    expect(ask('new-pin', 'Ana').exitCode).toBe(2);
  });
});
