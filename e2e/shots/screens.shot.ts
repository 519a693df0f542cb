/** A picture of each screen × state × size × language from the table beside the routes; a defect on one of them fails the run. */
import { test as base, expect } from 'playwright/test';
import { shotTable } from '../../apps/counter-pwa/src/app/shot-table.ts';
import type { Reached } from './stage.ts';
import { takePictures } from './take-pictures.ts';
import { ways } from './ways.ts';
import { openWorld, type World } from './world.ts';

/** One world for all: a state that fails closes it, and the next state opens another. */
const test = base.extend<object, { readonly world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const world = await openWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const defects: string[] = [];

for (const [screen, states] of Object.entries<readonly string[]>(shotTable)) {
  for (const state of states) {
    test(`${screen}: ${state}`, async ({ world }) => {
      test.setTimeout(state === 'ten-thousand' ? 240_000 : 60_000);
      const reached = await reach(screen, state, world);
      defects.push(...(await takePictures(screen, state, reached)));
    });
  }
}

// At the end and all at once: a run that stopped at the first would have to be repeated for each.
test.afterAll(() => expect(defects).toEqual([]));

function reach(screen: string, state: string, world: World): Promise<Reached> {
  const row = new Map<string, Readonly<Record<string, Way>>>(Object.entries(ways)).get(screen);
  const way = row?.[state];
  if (way === undefined) throw new Error(`no way leads to ${screen}: ${state}`);
  return way(world);
}

type Way = (world: World) => Promise<Reached>;
