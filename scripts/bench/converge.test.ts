import { expect, test } from 'vitest';
import { measureConverge } from './converge.ts';

test('two counters that worked apart agree: no edit is gone, every double hand-over is a case, no other pair is one', async () => {
  const met = await measureConverge(300, 150);
  expect(met).toMatchObject({
    edits: 300,
    converged: true,
    silentDrops: 0,
    doubleHandOversWithoutCase: 0,
    compatibleLost: 0,
    centralAgrees: true,
  });
  expect(met.doubleHandOvers).toBeGreaterThan(10);
  expect(met.compatiblePairs).toBeGreaterThan(10);
});
