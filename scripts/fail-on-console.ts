/** A unit test that makes the console speak fails: a warning nobody reads is a fault nobody finds. */
import { format } from 'node:util';
import { afterEach, expect } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** Not cleared before a test: what was said while the file loaded fails its first test. */
let spoken: readonly string[] = [];

for (const method of methods) {
  console[method] = (...words: unknown[]) => {
    spoken = [...spoken, `console.${method}: ${format(...words)}`];
  };
}

afterEach(() => {
  const heard = spoken;
  spoken = [];
  expect(heard, 'the console must stay silent in unit tests').toEqual([]);
});
