/** A central without a port, and counters that talk to it over its routes. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { apiError, enrolAnswer } from '@ventanilla/shared/src/sync/enrolment.ts';
import { FRAME_TYPE, readFrame, writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { readResponse, type SyncRequest, writeRequest } from '@ventanilla/shared/src/sync/messages.ts';
import { afterAll, expect, onTestFinished } from 'vitest';
import { makeApp } from '../app.ts';
import { sha256 } from '../log/signing.ts';
import { type DeviceKeys, newDeviceKeys, openStream, parcel } from '../log/testing/counter-device.ts';
import { NOW, office, temporaryFolder } from '../log/testing/test-log.ts';
import { handOutCode } from '../setup/hand-out-code.ts';
import { openCentral } from '../setup/open-central.ts';

export const east = office(340101);
export const capital = office(230201);
export const subject = parcel('S:RR473124829GB');

export interface Enrolled {
  readonly token: string;
  readonly number: number;
  readonly office: OfficeCode;
  readonly keys: DeviceKeys;
}

let filled: string | null = null;
afterAll(() => filled && rmSync(filled, { recursive: true }));

/** Filling takes half a second; one filled folder is copied for every test of a file. */
function filledFolder(): string {
  if (filled !== null) return filled;
  filled = mkdtempSync(join(tmpdir(), 'ventanilla-'));
  const opened = openCentral({ folder: filled, random: countedRandom(), nowMs: NOW, version: 'test' });
  if (opened.ok) opened.value.database.close();
  return filled;
}

/** Chance that can be repeated: tests that fail fail again. */
function countedRandom() {
  let calls = 0;
  return (length: number): Uint8Array => {
    calls += 1;
    return sha256(Uint8Array.from([calls, calls >> 8])).slice(0, length);
  };
}

/** A data folder of its own, filled with the demo network. */
function demoFolder(): string {
  const folder = temporaryFolder();
  cpSync(filledFolder(), folder, { recursive: true });
  return folder;
}

/** A central over its own demo folder, or over the one given; routes are asked without a port. */
export function testCentral(folder = demoFolder()) {
  const random = countedRandom();
  const opened = openCentral({ folder, random, nowMs: NOW, version: 'test' });
  if (!opened.ok) throw new Error(opened.error.kind);
  const central = opened.value;
  onTestFinished(central.database.close);
  let clock = NOW;
  const failures: unknown[] = [];
  const app = makeApp({
    ...central,
    random,
    now: () => clock,
    version: 'test',
    counter: '/nowhere',
    log: { answered: () => {}, failed: (failure) => failures.push(failure) },
  });
  const ask = async (path: string, init: RequestInit = {}) => app.request(path, init);
  const codeFor = (at: OfficeCode): string => {
    const handed = handOutCode(central.database, at, random, clock);
    if (!handed.ok) throw new Error(handed.error.kind);
    return handed.value.code;
  };
  const enrolWith = async (code: string, keys = newDeviceKeys()) =>
    ask('/api/enrol', json({ code, publicKey: keys.publicKey, app: 'test' }));
  return {
    central,
    folder,
    app,
    ask,
    codeFor,
    enrolWith,
    failures,
    wait: (ms: number) => {
      clock += ms;
    },
    enrol: async (at: OfficeCode): Promise<Enrolled> => {
      const keys = newDeviceKeys();
      const answer = enrolAnswer.parse(await (await enrolWith(codeFor(at), keys)).json());
      return { token: answer.token, number: answer.device, office: at, keys };
    },
    get: (path: string, device?: Enrolled) => ask(path, { headers: device ? bearer(device) : {} }),
    sync: async (device: Enrolled, request: Partial<SyncRequest> = {}) => {
      const response = await ask('/sync', frameOf(device, { ...EMPTY, ...request }));
      return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

export const EMPTY: SyncRequest = {
  epoch: 1,
  cursor: 0,
  ownToo: false,
  heads: [],
  runs: [],
  declaration: { pending: 3, oldest: 0, persisted: true, freeMb: 100, app: 'test' },
};

export const bearer = ({ token }: Pick<Enrolled, 'token'>) => ({ authorization: `Bearer ${token}` });
export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const post = (device: Enrolled, body: Uint8Array, type: string = FRAME_TYPE): RequestInit => ({
  method: 'POST',
  headers: { ...bearer(device), 'content-type': type },
  body: new Uint8Array(body),
});

/** A request as a counter sends it. */
export function frameOf(device: Enrolled, request: SyncRequest): RequestInit {
  const { content, boxes } = writeRequest(request);
  return post(device, writeFrame({ deflated: deflateRawSync(content), boxes }, sha256));
}

/** What the central said, as a counter would read it. */
export function opened(body: Uint8Array) {
  const frame = readFrame(body, sha256);
  if (!frame.ok) throw new Error(frame.error.kind);
  const content = new Uint8Array(inflateRawSync(frame.value.deflated));
  const response = readResponse({ content, boxes: frame.value.boxes }, sha256);
  if (!response.ok) throw new Error(response.error.why);
  return response.value;
}

/** Status and code of a refusal whose three sentences are sentences. */
export const refusalOf = async (response: Response) => {
  const { error } = apiError.parse(await response.json());
  for (const sentence of [error.what, error.why, error.next]) expect(sentence).toMatch(/\.$/);
  return [response.status, error.code];
};

/** Receives and hands over one parcel in a new stream of the device. */
export function deliveredBy(device: Enrolled) {
  const stream = openStream(device.number, device.office, device.keys.sign);
  const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
  const came = stream.write(received, { subjects: [{ parcel: subject, bases: [] }] });
  const handedOver: KnownBody = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };
  stream.write(handedOver, { subjects: [{ parcel: subject, bases: [came] }] });
  return stream;
}
