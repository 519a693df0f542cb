/** A central to be fuzzed, without a port: a filled folder with four enrolled devices, copied for every bench. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { enrolAnswer } from '@ventanilla/shared/src/sync/enrolment.ts';
import Sqlite from 'better-sqlite3';
import { makeApp } from '../../app.ts';
import { DATABASE_FILE } from '../../log/open-database.ts';
import { type DeviceKeys, newDeviceKeys } from '../../log/testing/counter-device.ts';
import { handOutCode } from '../../setup/hand-out-code.ts';
import { type Central, openCentral } from '../../setup/open-central.ts';

export interface FuzzDevice {
  readonly number: number;
  readonly office: OfficeCode;
  readonly token: string;
  readonly keys: DeviceKeys;
}

export type Ask = (path: string, init: RequestInit) => Promise<Response>;

export interface FuzzCentral {
  readonly central: Central;
  readonly devices: FuzzDevices;
  readonly ask: Ask;
  /** Faults the central met and hid behind an answer. */
  readonly failures: readonly unknown[];
  /** Grows whenever anybody commits anything. */
  readonly commits: () => number;
  /** Stands for all that is stored, but for what devices last declared of themselves. */
  readonly digest: () => string;
  readonly close: () => void;
}

export interface FuzzDevices {
  /** Sends what is fuzzed. */
  readonly attacker: FuzzDevice;
  /** Of the same office, and hears what the attacker wrote. */
  readonly colleague: FuzzDevice;
  /** Of another office. */
  readonly stranger: FuzzDevice;
}

/** Thousands of commits, and nobody cuts the power here: memory where there is a folder of it. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const FUZZ_NOW = 1_795_000_500_000;
const EAST = 340_101 as OfficeCode;
const CAPITAL = 230_201 as OfficeCode;

export async function openFuzzCentral(): Promise<FuzzCentral> {
  const { folder: filled, devices } = await filledFolder();
  const folder = mkdtempSync(join(MEMORY, 'ventanilla-fuzz-'));
  cpSync(filled, folder, { recursive: true });
  const failures: unknown[] = [];
  const { central, ask } = openApp(folder, failures);
  const beside = new Sqlite(join(folder, DATABASE_FILE), { readonly: true });
  return {
    central,
    devices,
    ask,
    failures,
    commits: () => Number(beside.pragma('data_version', { simple: true })),
    digest: digesting(beside),
    close: () => {
      beside.close();
      central.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openApp(folder: string, failures: unknown[]): { readonly central: Central; readonly ask: Ask } {
  const random = countedChance();
  const opened = openCentral({ folder, random, nowMs: FUZZ_NOW, version: 'fuzz' });
  if (!opened.ok) throw new Error(opened.error.kind);
  const app = makeApp({
    ...opened.value,
    random,
    now: () => FUZZ_NOW,
    version: 'fuzz',
    counter: '/nowhere',
    log: { answered: () => {}, failed: (failure) => failures.push(failure) },
  });
  return { central: opened.value, ask: async (path, init) => app.request(path, init) };
}

let filling: Promise<{ readonly folder: string; readonly devices: FuzzDevices }> | null = null;

/** Filling and enrolling take a second; they are done once a process. */
function filledFolder(): NonNullable<typeof filling> {
  filling ??= fill();
  return filling;
}

async function fill() {
  const folder = mkdtempSync(join(MEMORY, 'ventanilla-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { central, ask } = openApp(folder, []);
  const enrol = async (office: OfficeCode): Promise<FuzzDevice> => {
    const code = handOutCode(central.database, office, countedChance(office), FUZZ_NOW);
    if (!code.ok) throw new Error(code.error.kind);
    const keys = newDeviceKeys();
    const body = JSON.stringify({ code: code.value.code, publicKey: keys.publicKey, app: 'fuzz' });
    const headers = { 'content-type': 'application/json' };
    const answer = enrolAnswer.parse(await (await ask('/api/enrol', { method: 'POST', headers, body })).json());
    return { number: answer.device, office, token: answer.token, keys };
  };
  const attacker = await enrol(EAST);
  const colleague = await enrol(EAST);
  const stranger = await enrol(CAPITAL);
  central.database.close();
  return { folder, devices: { attacker, colleague, stranger } };
}

let drawn = 0;

/** Chance that is never the same twice in a process, or two devices would share a code. */
function countedChance(salt = 0) {
  return (length: number): Uint8Array => {
    drawn += 1;
    const block = createHash('sha512').update(`${salt} ${drawn}`).digest();
    return new Uint8Array(block.subarray(0, length));
  };
}

/**
 * One value a table, made by SQLite itself, for it is asked for several times a case: the number of rows where triggers
 * refuse to alter one, and the beginning of every cell elsewhere.
 */
function digesting(db: Sqlite.Database): () => string {
  const text = (query: string) => db.prepare<[], string>(query).pluck();
  const tables = text(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
     AND name NOT IN ('declaration', 'office', 'staff', 'device', 'order_line') ORDER BY name`,
  ).all();
  const frozen = new Set(text(`SELECT tbl_name FROM sqlite_master WHERE name LIKE '%_no_update'`).all());
  const queries = tables.map((table) => {
    if (frozen.has(table)) return text(`SELECT count(*) || '' FROM "${table}"`);
    const columns = text(`SELECT name FROM pragma_table_info('${table}')`).all();
    const row = columns.map((column) => `quote(substr("${column}", 1, 80)) || ifnull(length("${column}"), '')`);
    return text(`SELECT group_concat(${row.join(` || ',' || `)}, ';') FROM "${table}"`);
  });
  return () => {
    const hash = createHash('sha256');
    for (const query of queries) hash.update(query.get() ?? '').update('|');
    return hash.digest('hex');
  };
}
