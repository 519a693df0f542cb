/** Pictures of the screens for people to look at; nothing here is a test. */
import { defineConfig } from 'playwright/test';
import { launchOptions } from './e2e/launch-options.ts';

export default defineConfig({
  testDir: 'e2e/shots',
  testMatch: '**/*.shot.ts',
  outputDir: 'test-results/shots',
  workers: 1,
  reporter: 'list',
  use: { launchOptions },
});
