/** What an office pays before its first answered scan, weighed on the line and not in the build folder. */
import { join } from 'node:path';
import { enrolledCounter, person, scan, signIn } from '../fixtures/counter.ts';
import { type Carried, countingLineTo } from '../fixtures/counting-line.ts';
import { expect, test } from '../fixtures/test.ts';

/** Bytes of JavaScript as they travel, of page, writer and service worker together. */
const BUDGET = 190_000;

const SCRIPTS = ['script', 'worker', 'serviceworker'];

/** What a program asks for that is no question to the central is the service worker filling its store. */
const SERVER_PATHS = /^\/(api|sync|health)(\/|$)/;

test('from an empty browser to the first answered scan an office fetches no more JavaScript than was promised', async ({
  server,
  folder,
  watch,
}) => {
  const line = await countingLineTo(server);
  const counter = await enrolledCounter(line.server, '340101', join(folder, 'profile'));
  const { context, page } = counter;
  watch(context);
  // Once the service worker is in charge, a script may come from what it has stored: the office paid for that too.
  const fromStore = new Set<string>();
  context.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript && response.fromServiceWorker()) fromStore.add(new URL(response.url()).pathname);
  });
  await signIn(counter, person(counter, 'clerk'));
  await scan(counter, 'RR473124829GB');
  await expect(page.getByRole('heading', { name: 'RR 473 124 829 GB' })).toBeVisible();

  const carried = line.carried();
  const stored = carried.filter(({ path, dest }) => dest === 'empty' && !SERVER_PATHS.test(path));
  const run = carried.filter(({ dest }) => SCRIPTS.includes(dest));
  const paid = [...run, ...stored.filter(({ path }) => fromStore.has(path))];
  console.log(`first scan ${weightOf(paid)} of ${BUDGET} bytes, precache apart ${weightOf(stored)} bytes`);

  for (const script of ['/writer.js', '/service-worker.js']) expect(run.map(({ path }) => path)).toContain(script);
  expect(stored.length).toBeGreaterThan(10);
  expect(weightOf(paid), listOf(paid)).toBeLessThanOrEqual(BUDGET);
  await context.close();
  await line.close();
});

const weightOf = (carried: readonly Carried[]): number => carried.reduce((sum, { bytes }) => sum + bytes, 0);

const listOf = (carried: readonly Carried[]): string => carried.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
