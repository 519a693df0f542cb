// Unit tests of every package in one run: plain Node, no browser; the journeys live in e2e/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'e2e/**'],
    setupFiles: ['scripts/fail-on-console.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // Hundreds of random cases on a busy machine of two cores are slow, not broken.
    testTimeout: 60_000,
  },
});
