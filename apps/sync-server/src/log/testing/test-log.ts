/** A log in a temporary folder, on real SQLite, with offices and devices to write into it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeCode, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { answerSync } from '@ventanilla/shared/src/sync/central/answer-sync.ts';
import type { CallingDevice } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import { type Run, type SyncRequest, type SyncResponse, signedHead } from '@ventanilla/shared/src/sync/messages.ts';
import { onTestFinished } from 'vitest';
import { centralTools, type Voice } from '../central-tools.ts';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { loadServerKey } from '../server-key.ts';
import { hashText, verifierOf } from '../signing.ts';
import { devices, offices } from '../tables/network-tables.ts';
import { newDeviceKeys, openStream, type TestStream } from './counter-device.ts';

export interface TestLog {
  readonly database: Database;
  readonly folder: string;
  /** The central's key, and `NOW`. */
  readonly voice: Voice;
  readonly device: (office: OfficeCode) => TestDevice;
  /** One round trip without HTTP. */
  readonly sync: (device: TestDevice, request?: Partial<SyncRequest>) => SyncResponse;
}

export interface TestDevice {
  readonly caller: CallingDevice;
  readonly open: () => TestStream;
  /** Somebody else's run under this device's signature. */
  readonly sign: (run: Run) => Run;
  /** A stream of another device, signed by this one. */
  readonly forge: (device: number) => TestStream;
}

export const NOW = 1_795_000_500_000;

export const office = (code: number): OfficeCode => {
  const parsed = parseOfficeCode(code);
  if (!parsed.ok) throw new Error(`not an office: ${code}`);
  return parsed.value;
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function testLog(codes: readonly number[]): TestLog {
  const folder = temporaryFolder();
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.error.kind);
  const database = opened.value;
  onTestFinished(database.close);
  const key = loadServerKey(database, folder);
  if (!key.ok) throw new Error(key.error.kind);
  const voice = { sign: key.value.sign, nowMs: NOW };
  database.writing((tx) => {
    for (const code of codes.map(office)) {
      const municipality = Math.floor(code / 100);
      tx.insert(offices)
        .values({ code, name: `Oficina ${code}`, municipality, unit: 'office', equipped: true, version: 1 })
        .run();
    }
  });
  return {
    database,
    folder,
    voice,
    device: (at) => enrol(database, at),
    sync: ({ caller }, request = {}) =>
      answerSync({ ...centralTools(voice), store: database.store }, caller, { ...EMPTY, ...request }),
  };
}

const EMPTY: SyncRequest = {
  epoch: 1,
  cursor: 0,
  ownToo: false,
  heads: [],
  runs: [],
  declaration: { pending: 0, oldest: 0, persisted: true, freeMb: 100, app: 'test' },
};

function enrol(database: Database, at: OfficeCode): TestDevice {
  const { publicKey, sign } = newDeviceKeys();
  const verify = verifierOf(publicKey);
  if (!verify.ok) throw new Error('a fresh key is a key');
  const values = { office: at, publicKey, tokenHash: hashText(publicKey), app: 'test', enrolledMs: NOW };
  const { number } = database.writing((tx) => tx.insert(devices).values(values).returning().get());
  return {
    caller: { number, office: at, verify: verify.value },
    open: () => openStream(number, at, sign),
    sign: (run) => {
      const last = run.first + run.changes.length - 1;
      return { ...run, signature: sign(signedHead(run.stream, last, run.head)) };
    },
    forge: (device) => openStream(device, at, sign),
  };
}

export const sendAll = (...streams: readonly TestStream[]): { readonly runs: readonly Run[] } => ({
  runs: streams.map((stream) => stream.run()),
});
