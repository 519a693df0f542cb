/** Journeys through the browser. Fixtures start their own server; one worker, because the machine may have two cores. */
import { defineConfig } from 'playwright/test';
import { launchOptions } from './e2e/launch-options.ts';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  testIgnore: 'shots/**',
  outputDir: 'test-results/e2e',
  workers: 1,
  // A busy machine of two cores is slow, not broken; what hangs still fails.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { launchOptions },
});
