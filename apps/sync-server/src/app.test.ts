import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newDeviceKeys } from './log/testing/counter-device.ts';
import { ROUTES } from './routes/route-table.ts';
import { json, refusalOf, testCentral } from './testing/test-central.ts';

describe('whatever is asked', { timeout: 60_000 }, () => {
  test('a route that is none, and a method no route has, are said so', async () => {
    const central = testCentral();
    expect(await refusalOf(await central.get('/api/nothing'))).toEqual([404, 'unknown_route']);
    const wrong = await central.ask('/api/enrol', { method: 'DELETE' });
    expect(wrong.headers.get('allow')).toBe('POST');
    expect(await refusalOf(wrong)).toEqual([405, 'wrong_method']);
    expect(await refusalOf(await central.get('/api/reference'))).toEqual([401, 'no_token']);
    expect(await refusalOf(await central.ask('/casos', { headers: { accept: 'text/html' } }))).toEqual([
      404,
      'counter_not_built',
    ]);
  });

  test('a JSON body that is large, of another type or malformed is refused by name', async () => {
    const central = testCentral();
    const good = { code: 'AAAA-AAAA', publicKey: newDeviceKeys().publicKey, app: 'x' };
    const large = json({ ...good, app: 'x'.repeat(70_000) });
    expect(await refusalOf(await central.ask('/api/enrol', large))).toEqual([413, 'too_large']);
    expect(await refusalOf(await central.ask('/api/enrol', { ...json(good), headers: {} }))).toEqual([
      415,
      'wrong_type',
    ]);
    for (const body of [
      '{',
      'null',
      '[]',
      JSON.stringify({ ...good, more: 1 }),
      JSON.stringify({ ...good, code: 7 }),
    ]) {
      expect(await refusalOf(await central.ask('/api/enrol', { ...json(good), body }))).toEqual([400, 'malformed']);
    }
    expect(central.failures).toEqual([]);
  });

  test('every answer carries the security headers, and no answer of the API is kept', async () => {
    const central = testCentral();
    for (const path of ['/health', '/api/nothing', '/sync', '/']) {
      const { headers } = await central.get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe(path === '/' ? 'no-cache' : 'no-store');
    }
  });

  test('every route served is described, and every route described is served', async () => {
    const { app, get } = testCentral();
    const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
    const described = z.object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
    const { openapi, paths } = described.parse(await (await get('/api/openapi.json')).json());
    const inDocument = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((each) => `${each} ${path}`),
    );
    expect(openapi).toBe('3.1.0');
    expect(inDocument.sort()).toEqual(served.map(({ method, path }) => `${method.toLowerCase()} ${path}`).sort());
    expect(inDocument).toHaveLength(ROUTES.length);
  });

  test('health says which build runs and how much it holds', async () => {
    const answer = await testCentral().get('/health');
    expect(await answer.json()).toEqual({ status: 'ok', version: 'test', epoch: 1, changes: 401 });
  });
});
