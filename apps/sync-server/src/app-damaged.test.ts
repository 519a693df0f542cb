/** A damaged line: whatever becomes of the bytes on the way, nothing advances, and the same message sent again is taken whole. */
import { join } from 'node:path';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { networkReport } from '@ventanilla/shared/src/reports/network.ts';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DATABASE_FILE } from './log/open-database.ts';
import { openStream, parcel, sealed } from './log/testing/counter-device.ts';
import { EMPTY, type Enrolled, east, frameOf, opened, post, testCentral } from './testing/test-central.ts';

const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const handedOver: KnownBody = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };
const patient = { timeout: 240_000 };

/** Five parcels received, and handed over in one act. */
function fiveHandedOver(device: Enrolled) {
  const stream = openStream(device.number, device.office, device.keys.sign);
  const parcels = [1, 2, 3, 4, 5].map((n) => parcel(`N:CINCO-${n}`));
  const came = stream.write(received, { subjects: parcels.map((each) => ({ parcel: each, bases: [] })) });
  stream.write(handedOver, { subjects: parcels.map((each) => ({ parcel: each, bases: [came] })), box: sealed(7) });
  return stream;
}

async function readyToSend() {
  const central = testCentral();
  const device = await central.enrol(east);
  const hq = await central.enrol(HQ_OFFICE);
  const request = frameOf(device, { ...EMPTY, runs: [fiveHandedOver(device).run()] });
  if (!(request.body instanceof Uint8Array)) throw new Error('a frame is bytes');
  const beside = new Sqlite(join(central.folder, DATABASE_FILE), { readonly: true });
  onTestFinished(() => {
    beside.close();
  });
  const figures = async () => {
    const report = networkReport.parse(await (await central.get('/api/reports/network', hq)).json());
    const { received: came, handedOver: went, inStock } = report.rows.find((row) => row.office === east) ?? {};
    return { came, went, inStock };
  };
  return {
    central,
    device,
    body: request.body,
    figures,
    commits: () => beside.pragma('data_version', { simple: true }),
  };
}

/** The central answers, refuses, and has stored nothing. */
async function changesNothing(
  { central, device, commits }: Awaited<ReturnType<typeof readyToSend>>,
  bytes: Uint8Array,
) {
  const before = commits();
  const { status } = await central.ask('/sync', post(device, bytes));
  return status >= 400 && status < 500 && commits() === before;
}

describe('HZ-14 a hand-over of five parcels, on a line that is cut or lies', patient, () => {
  test('cut after any byte nothing of it is there; sent again all five are, once', async () => {
    const ready = await readyToSend();
    const advanced: number[] = [];
    for (let length = 0; length < ready.body.length; length++) {
      if (!(await changesNothing(ready, ready.body.slice(0, length)))) advanced.push(length);
    }
    expect(advanced).toEqual([]);
    expect(await ready.figures()).toMatchObject({ inStock: null });
    const whole = opened(
      new Uint8Array(await (await ready.central.ask('/sync', post(ready.device, ready.body))).arrayBuffer()),
    );
    expect(whole).toMatchObject({ outcomes: [], receipts: [{ received: 3 }] });
    await ready.central.ask('/sync', post(ready.device, ready.body));
    expect(await ready.figures()).toEqual({ came: 5, went: 5, inStock: 0 });
  });

  test('with any single byte turned over nothing advances; sent again it is taken whole', async () => {
    const ready = await readyToSend();
    const advanced: number[] = [];
    for (let place = 0; place < ready.body.length; place++) {
      const flipped = Uint8Array.from(ready.body);
      flipped[place] = (flipped[place] ?? 0) ^ 0xff;
      if (!(await changesNothing(ready, flipped))) advanced.push(place);
    }
    expect(advanced).toEqual([]);
    const answer = opened(
      new Uint8Array(await (await ready.central.ask('/sync', post(ready.device, ready.body))).arrayBuffer()),
    );
    expect(answer).toMatchObject({ outcomes: [], receipts: [{ received: 3 }] });
    expect(ready.central.failures).toEqual([]);
  });
});
