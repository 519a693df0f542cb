// A unit test that makes the console speak fails: a warning nobody reads is a fault nobody finds.
import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

let spoken: string[] = [];

for (const method of methods) {
  console[method] = (...words: unknown[]) => {
    spoken.push(`console.${method}: ${format(...words)}`);
  };
}

beforeEach(() => {
  spoken = [];
});

afterEach(() => {
  expect(spoken, 'the console must stay silent in unit tests').toEqual([]);
});
