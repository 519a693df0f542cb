import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('a central without settings listens on 8080, on every address, over ./data', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ ok: true, value: { port: 8080, host: null, logLevel: 'warn' } });
  expect(config.ok && config.value.dataDir).toBe(`${process.cwd()}/data`);
});

test('a setting that is none is named, never guessed at', () => {
  for (const port of ['80a', '-1', '65536', '1e3', ' ']) {
    expect(readConfig({ PORT: port })).toMatchObject({ ok: false, error: { variable: 'PORT', given: port } });
  }
  expect(readConfig({ LOG_LEVEL: 'loud' })).toMatchObject({ ok: false, error: { variable: 'LOG_LEVEL' } });
});
