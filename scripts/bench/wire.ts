/**
 * `bench wire`: what a sync weighs, both ways. The exchanges are real ones with a central in a process of its own;
 * `wire` is counted on the TCP line, headers and all, on a connection kept alive. Medians over drawn pieces of a day.
 */

import type { Run, SyncRequest } from '../../packages/shared/src/sync/messages.ts';
import { busyOfficeDay, handOvers, mixedActs } from '../../packages/shared/src/testing/busy-day/busy-day.ts';
import { type SignedStream, signStream } from '../../packages/shared/src/testing/busy-day/runs.ts';
import { requestWith, weighRequest } from '../../packages/shared/src/testing/busy-day/weigh.ts';
import { type Plan, writeDay } from '../../packages/shared/src/testing/busy-day/write-day.ts';
import { chanceFrom } from '../../packages/shared/src/testing/seeded-chance.ts';
import { type CountedLine, countedLineTo } from './counted-line.ts';
import { median } from './median.ts';
import { plainJsonGzip } from './plain-json.ts';
import { withCentral } from './real-central.ts';
import { caughtUp, deflate, type Exchanged, enrolWireDevice, sha256, type WireDevice } from './wire-device.ts';

export interface WireCase {
  readonly name: 'idle' | '10-mixed' | '10-handovers' | '50-mixed' | 'day-public' | 'day-postings' | 'day';
  /** Bytes of both bodies; null where there is nothing to measure. */
  readonly body: number | null;
  /** Bytes on the line, headers included; null for a day, which nobody sends in one piece. */
  readonly wire: number | null;
  readonly plainJsonGzip: number | null;
}

/** Odd, so that a median is a measured figure. */
const TIMES = 9;
const OPENINGS = 2;

export function measureWire(): Promise<readonly WireCase[]> {
  return withCentral(7, 'one', async ({ port, codes }) => {
    const line = await countedLineTo(port);
    const devices = await Promise.all(codes.map((code) => enrolWireDevice(line.port, code)));
    const [one, two, three, four, ...day] = devices;
    if (!one || !two || !three || !four) throw new Error('too few devices');
    try {
      const idle = await medianOf(
        line,
        one,
        Array.from({ length: TIMES }, () => []),
      );
      const mixed = await medianOf(line, two, piecesOf(two, mixedActs(two.office, two.number, 10 * TIMES), 10));
      const given = await medianOf(line, three, piecesOf(three, handOvers(three.office, three.number, 10 * TIMES), 10));
      const fifty = await medianOf(line, four, piecesOf(four, mixedActs(four.office, four.number, 50 * TIMES), 50));
      return [
        { name: 'idle', ...idle },
        { name: '10-mixed', ...mixed },
        { name: '10-handovers', ...given },
        { name: '50-mixed', ...fifty },
        ...(await measureDay(day)),
      ];
    } finally {
      for (const device of devices) device.close();
      await line.close();
    }
  });
}

type Sizes = Omit<WireCase, 'name'>;

/** The openings go first, unmeasured, and warm the connection up. */
function piecesOf(device: WireDevice, plan: Plan, size: number): readonly (readonly Run[])[] {
  const chance = chanceFrom(device.number);
  const [stream] = writeDay(plan, chance).map((written) => signStream(written, chance, sha256, device.sign));
  if (!stream) throw new Error('the plan has no stream');
  const cuts = Array.from({ length: TIMES }, (_, place) => OPENINGS + 1 + place * size);
  return [[stream.run(1, OPENINGS)], ...cuts.map((first) => [stream.run(first, first + size - 1)])];
}

async function medianOf(line: CountedLine, device: WireDevice, pieces: readonly (readonly Run[])[]): Promise<Sizes> {
  let cursor = await caughtUp(device);
  const measured: (Sizes & { readonly body: number; readonly wire: number; readonly plainJsonGzip: number })[] = [];
  for (const runs of pieces) {
    const request = { ...requestWith(runs), epoch: device.epoch, cursor };
    const before = line.bytes();
    const { response, bodies } = await accepted(device, request);
    cursor = response.cursor;
    measured.push({ body: bodies, wire: line.bytes() - before, plainJsonGzip: plainJsonGzip(request, response) });
  }
  const last = measured.slice(-TIMES);
  return {
    body: median(last.map(({ body }) => body)),
    wire: median(last.map(({ wire }) => wire)),
    plainJsonGzip: median(last.map((each) => each.plainJsonGzip)),
  };
}

async function accepted(device: WireDevice, request: SyncRequest): Promise<Exchanged> {
  const exchanged = await device.exchange(request);
  const { receipts, outcomes } = exchanged.response;
  const isWhole = request.heads.every(({ stream, seq }) =>
    receipts.some((r) => r.stream === stream && r.received === seq),
  );
  if (!isWhole || outcomes.length > 0) throw new Error(`not plainly accepted: ${JSON.stringify(outcomes)}`);
  return exchanged;
}

/** Each device sends its own day in one message. */
async function measureDay(devices: readonly WireDevice[]): Promise<readonly WireCase[]> {
  const [a, b, c] = devices;
  if (!a || !b || !c) throw new Error('a busy office has three devices');
  const chance = chanceFrom(1);
  const streams = writeDay(busyOfficeDay(a.office, [a.number, b.number, c.number]), chance);
  const totals = { public: 0, body: 0, json: 0 };
  for (const device of [a, b, c]) {
    const own: readonly SignedStream[] = streams
      .filter((written) => written.device === device.number)
      .map((written) => signStream(written, chance, sha256, device.sign));
    const cursor = await caughtUp(device);
    const request = { ...requestWith(own.map(({ run }) => run())), epoch: device.epoch, cursor };
    const { response, bodies, answered } = await accepted(device, request);
    totals.public += weighRequest(request, deflate, sha256).public + answered;
    totals.body += bodies;
    totals.json += plainJsonGzip(request, response);
  }
  return [
    { name: 'day-public', body: totals.public, wire: null, plainJsonGzip: null },
    { name: 'day-postings', body: null, wire: null, plainJsonGzip: null },
    { name: 'day', body: totals.body, wire: null, plainJsonGzip: totals.json },
  ];
}
