/** On a 2G line bytes are what a sync costs, so what a day weighs is asserted: a format that grows turns this red. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../change-log/chain.ts';
import { parseOfficeCode } from '../identifiers/office-code.ts';
import { busyOfficeDay, handOvers, mixedActs } from '../testing/busy-day/busy-day.ts';
import { signStream } from '../testing/busy-day/runs.ts';
import { requestWith, type Weight, weighRequest } from '../testing/busy-day/weigh.ts';
import { type Plan, writeDay } from '../testing/busy-day/write-day.ts';
import { chanceFrom } from '../testing/seeded-chance.ts';
import type { Run } from './messages.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
/** As the browser's own streams deflate. */
const deflate = (content: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(content));
const parsed = parseOfficeCode(340101);
if (!parsed.ok) throw new Error('the example is wrong');
const office = parsed.value;
const SEEDS = [1, 2, 3, 4, 5];

const weigh = (runs: readonly Run[]): Weight => weighRequest(requestWith(runs), deflate, sha256);

/** The runs of a plan by device, from the change `first` on: behind it lies what the central has already. */
function runsOf(plan: Plan, seed: number, first: number): readonly (readonly Run[])[] {
  const chance = chanceFrom(seed);
  const streams = writeDay(plan, chance);
  const runs = streams.map((written) => ({
    device: written.device,
    run: signStream(written, chance, sha256, () => chance.bytes(64)).run(first),
  }));
  return plan.devices.map((device) => runs.filter((each) => each.device === device).map(({ run }) => run));
}

const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce((a, b) => ({ public: a.public + b.public, body: a.body + b.body }), { public: 0, body: 0 });

describe('what a device sends', () => {
  test.each(SEEDS)('a busy office-day of 602 changes by three devices, drawn with %i', (seed) => {
    const byDevice = runsOf(busyOfficeDay(office, [41, 42, 43]), seed, 1);
    expect(byDevice.flat().reduce((count, run) => count + run.changes.length, 0)).toBe(602);
    const day = sum(byDevice.map(weigh));
    expect(day.public).toBeLessThanOrEqual(16_500);
    expect(day.body).toBeLessThanOrEqual(28_500);
  });

  test.each(SEEDS)('ten acts of all kinds, ten hand-overs with their boxes, and fifty acts, drawn with %i', (seed) => {
    const [mixed = []] = runsOf(mixedActs(office, 41, 10), seed, 3);
    const [given = []] = runsOf(handOvers(office, 41, 10), seed, 3);
    const [fifty = []] = runsOf(mixedActs(office, 41, 50), seed, 3);
    expect(weigh(mixed).body).toBeLessThanOrEqual(1050);
    expect(weigh(given).body).toBeLessThanOrEqual(1850);
    expect(weigh(fifty).body).toBeLessThanOrEqual(2950);
  });

  test('nothing: a question in fifty bytes', () => {
    expect(weigh([]).body).toBeLessThanOrEqual(64);
  });
});
