/**
 * Pushing: changes a second that a central takes in (its own process, HTTP, every signature and every link of the chain
 * verified, rules and projections applied, on disk before it answers), by one device and by fifty at once. Beside it, in
 * the same run, two floors in this process: the same bytes appended to SQLite, and the same changes parsed from plain
 * JSON and appended. Neither floor has HTTP, signatures or rules, so the ratios say what all that costs.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareLog } from '../../apps/sync-server/src/testing/bare-log.ts';
import { decodeChange } from '../../packages/shared/src/change-log/codec.ts';
import type { Run } from '../../packages/shared/src/sync/messages.ts';
import { mixedActs } from '../../packages/shared/src/testing/busy-day/busy-day.ts';
import { signStream } from '../../packages/shared/src/testing/busy-day/runs.ts';
import { requestWith } from '../../packages/shared/src/testing/busy-day/weigh.ts';
import { writeDay } from '../../packages/shared/src/testing/busy-day/write-day.ts';
import { chanceFrom } from '../../packages/shared/src/testing/seeded-chance.ts';
import { median } from './median.ts';
import { withCentral } from './real-central.ts';
import { caughtUp, enrolWireDevice, sha256, type WireDevice } from './wire-device.ts';

export interface PushCase {
  readonly name: 'push-1' | 'push-50';
  readonly changes: number;
  readonly perSecond: number;
  readonly floorPerSecond: number;
  readonly jsonFloorPerSecond: number;
  /** `perSecond` over each floor. */
  readonly ofFloor: number;
  readonly ofJsonFloor: number;
  readonly roundTripMsP50: number;
  readonly roundTripMsP99: number;
  readonly serverPeakMb: number;
}

/** What a counter sends at most of one stream in one request. */
const RUN = 200;
const ROUNDS = 3;

export async function measurePush(): Promise<readonly PushCase[]> {
  return [await measure('push-1', 1, 20), await measure('push-50', 50, 1)];
}

function measure(name: PushCase['name'], devices: number, runsEach: number): Promise<PushCase> {
  return withCentral(devices, 'each', async ({ server, port, codes }) => {
    const rounds: { readonly ours: number; readonly floor: number; readonly json: number }[] = [];
    const trips: number[] = [];
    const enrolled = await Promise.all(codes.map((code) => enrolWireDevice(port, code)));
    for (let round = 0; round < ROUNDS; round++) {
      const work = await Promise.all(
        enrolled.map(async (device) => ({
          device,
          runs: runsOf(device, runsEach, round),
          cursor: await caughtUp(device),
        })),
      );
      const ours = await secondsOf(() => Promise.all(work.map((each) => pushAll(each, trips))));
      rounds.push({ ours, ...floorsOf(work.flatMap(({ runs }) => runs)) });
    }
    for (const device of enrolled) device.close();
    const changes = devices * runsEach * RUN;
    const ours = changes / median(rounds.map((round) => round.ours));
    const floor = changes / median(rounds.map((round) => round.floor));
    const json = changes / median(rounds.map((round) => round.json));
    const sorted = trips.toSorted((a, b) => a - b);
    return {
      name,
      changes,
      perSecond: Math.round(ours),
      floorPerSecond: Math.round(floor),
      jsonFloorPerSecond: Math.round(json),
      ofFloor: rounded(ours / floor),
      ofJsonFloor: rounded(ours / json),
      roundTripMsP50: rounded(median(trips)),
      roundTripMsP99: rounded(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
      serverPeakMb: peakMbOf(server.pid()),
    };
  });
}

interface Work {
  readonly device: WireDevice;
  readonly runs: readonly Run[];
  readonly cursor: number;
}

/** Of a stream of its own for every round. */
function runsOf(device: WireDevice, many: number, round: number): readonly Run[] {
  const chance = chanceFrom(1000 * round + device.number);
  const [written] = writeDay(mixedActs(device.office, device.number, many * RUN - 2), chance);
  if (!written) throw new Error('the plan has no stream');
  const stream = signStream(written, chance, sha256, device.sign);
  return Array.from({ length: many }, (_, place) => stream.run(place * RUN + 1, (place + 1) * RUN));
}

/** One request after the other, as a counter does. */
async function pushAll({ device, runs, ...work }: Work, trips: number[]): Promise<void> {
  let { cursor } = work;
  for (const run of runs) {
    const from = performance.now();
    const { response } = await device.exchange({ ...requestWith([run]), epoch: device.epoch, cursor });
    cursor = response.cursor;
    trips.push(performance.now() - from);
    const end = run.first + run.changes.length - 1;
    if (response.receipts[0]?.received !== end) throw new Error('a run was not taken in');
  }
}

function floorsOf(runs: readonly Run[]): { readonly floor: number; readonly json: number } {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-floor-'));
  const texts = runs.map((run) => JSON.stringify(run.changes.map(({ bytes }, at) => readable(run, bytes, at))));
  const [bytes, json] = [bareLog(folder, 'bytes'), bareLog(folder, 'json')];
  const floor = secondsNow(() => {
    for (const run of runs)
      bytes.append(run.changes.map((each) => ({ bytes: each.bytes, box: each.box?.cipher ?? null })));
  });
  const plain = secondsNow(() => {
    for (const text of texts) {
      const parsed: readonly unknown[] = JSON.parse(text);
      json.append(parsed.map((each) => ({ bytes: JSON.stringify(each), box: null })));
    }
  });
  bytes.close();
  json.close();
  rmSync(folder, { recursive: true });
  return { floor, json: plain };
}

function readable({ stream, first, changes }: Run, bytes: Uint8Array, at: number): unknown {
  const read = decodeChange(stream, first + at, bytes);
  const box = changes[at]?.box;
  return { ...(read.ok ? read.value : {}), box: box && Buffer.from(box.cipher).toString('base64') };
}

const secondsNow = (work: () => void): number => {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
};

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Most memory the process ever held, as Linux counts it; 0 where there is no such count. */
function peakMbOf(pid: number | null): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
