/** One thread of the simulator. */
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Hash } from '../../packages/shared/src/change-log/chain.ts';
import { BREAKS } from '../../packages/shared/src/testing/simulator/breaks.ts';
import { type Simulated, simulate } from '../../packages/shared/src/testing/simulator/simulate.ts';

const broken = BREAKS.find((name) => name === workerData) ?? null;
const sha256: Hash = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

parentPort?.on('message', (seeds: readonly number[]) => {
  void playAll(seeds).then((batch) => parentPort?.postMessage(batch));
});

async function playAll(seeds: readonly number[]): Promise<readonly Simulated[]> {
  const batch: Simulated[] = [];
  for (const seed of seeds) batch.push(await simulate(seed, sha256, broken));
  return batch;
}
