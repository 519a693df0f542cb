// Unit tests of every package in one run: plain Node, and a browser where IndexedDB itself is what is tried; the
// journeys live in e2e/.
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.mjs';

export default defineConfig({
  test: {
    environment: 'node',
    env: { VENTANILLA_CHROMIUM: findBrowser() ?? '' },
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'e2e/**'],
    setupFiles: ['scripts/fail-on-console.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // Hundreds of random cases on a busy machine of two cores are slow, not broken.
    testTimeout: 60_000,
  },
});
