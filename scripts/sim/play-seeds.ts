/** Spreads seeds over the machine's cores: a seed is one history in one thread, so no thread needs to know another. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Simulated } from '../../packages/shared/src/testing/simulator/simulate.ts';
import { addTallies, NOTHING, type Tally } from '../../packages/shared/src/testing/simulator/tally.ts';
import type { Asked } from './arguments.ts';

export interface PlayedSeeds {
  readonly seeds: number;
  readonly tally: Tally;
  readonly failures: readonly FailedSeed[];
}

export type FailedSeed = Simulated & { readonly failure: NonNullable<Simulated['failure']> };

/** Seeds a thread takes at a time: small enough that none of them idles at the end. */
const AT_ONCE = 10;
/** Each is explained with a shortened history, which takes seconds: the first few say enough. */
const MOST_FAILURES = 5;

export async function playSeeds(asked: Asked, onProgress: (done: number) => void): Promise<PlayedSeeds> {
  let next = asked.from;
  let played: PlayedSeeds = { seeds: 0, tally: NOTHING, failures: [] };
  const end = asked.from + asked.seeds;
  const isEnough = (): boolean => played.failures.length >= (asked.untilCaught ? 1 : MOST_FAILURES);

  const keepBusy = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const giveWork = (): void => {
        if (next >= end || isEnough()) {
          resolve();
          return;
        }
        const seeds = Array.from({ length: Math.min(AT_ONCE, end - next) }, (_, place) => next + place);
        next += seeds.length;
        worker.postMessage(seeds);
      };
      worker.on('error', reject);
      worker.on('message', (batch: readonly Simulated[]) => {
        for (const one of batch) played = add(played, one);
        onProgress(played.seeds);
        giveWork();
      });
      giveWork();
    });

  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(asked.seeds / AT_ONCE)));
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: asked.broken }),
  );
  try {
    await Promise.all(workers.map(keepBusy));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { ...played, failures: [...played.failures].sort((a, b) => a.seed - b.seed) };
}

const add = (sum: PlayedSeeds, one: Simulated): PlayedSeeds => ({
  seeds: sum.seeds + 1,
  tally: addTallies(sum.tally, one.tally),
  failures: one.failure ? [...sum.failures, { ...one, failure: one.failure }] : sum.failures,
});
