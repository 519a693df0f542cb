import { expect, test } from 'vitest';
import { NEW_CLOCK } from './device-clock.ts';
import { createSerially } from './serially.ts';
import { type WriterState, writeInTurn } from './writer-state.ts';

const fresh = (): WriterState => ({
  stream: null,
  clock: NEW_CLOCK,
  previous: null,
  isStopped: false,
  unrecorded: new Map(),
  journalledOnly: new Set(),
});

test('once the database has failed nothing more is written to it, not even what was asked for before', async () => {
  const writer = { serially: createSerially(), state: fresh() };
  const written: string[] = [];
  const write = (what: string) =>
    writeInTurn(writer, async () => {
      written.push(what);
    });
  await write('whole');
  const failing = writer.serially(async () => {
    writer.state.isStopped = true;
  });
  const asked = write('asked before it failed');
  await failing;
  await expect(asked).rejects.toThrow('nothing more is written');
  await expect(write('asked after')).rejects.toThrow('nothing more is written');
  expect(written).toEqual(['whole']);
});
