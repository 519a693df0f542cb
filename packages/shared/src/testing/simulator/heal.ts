/** The faults stop: machines run, lines are good, clocks are right. Then everything must arrive, soon and everywhere. */

import { pendingOf } from '../../sync/counter/pending.ts';
import { startAgain } from './counter.ts';
import { arrive, sync } from './line.ts';
import { Violated } from './violation.ts';
import type { World } from './world.ts';

/** Visits of every counter within which nothing may be left; fewer where one round moved nothing. */
const ROUNDS = 5;

export async function heal(world: World): Promise<void> {
  world.central.kill = null;
  while (world.late.length > 0) arrive(world, 0);
  for (const counter of world.counters) {
    counter.store.refuseWrite(Number.POSITIVE_INFINITY);
    counter.journals.refuseAppend(Number.POSITIVE_INFINITY, 'journal-failed');
    counter.offsetMs = 0;
    counter.driftMsPerHour = 0;
    await startAgain(world, counter);
  }
  let isQuiet = false;
  for (let round = 1; round <= ROUNDS && !isQuiet; round++) {
    isQuiet = true;
    for (const counter of world.counters) {
      world.nowMs += 60_000;
      const result = await sync(world, counter, 'good', 0);
      isQuiet &&= result.kind === 'ok' && result.sent + result.received === 0;
    }
  }
  for (const counter of world.counters) {
    const { spans, forks } = pendingOf(
      await counter.store.ownStreams(),
      await counter.store.receipts(),
      world.central.store.reading((tx) => tx.epoch()),
    );
    const left = spans[0];
    if (left)
      throw new Violated('I9', `${counter.name} still has ${left.stream} from ${left.first} to ${left.last} to send`);
    if (forks > 0) throw new Violated('I6', `${counter.name} has a stream of which the central holds another history`);
  }
}
