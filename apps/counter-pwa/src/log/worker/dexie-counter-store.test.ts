/** The counter's store in the IndexedDB of a real browser, with a profile on the disk, against the contract every store keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counterStoreContract } from '@ventanilla/shared/src/testing/counter-store-contract.ts';
import { logStoreContract, looseChangeContract } from '@ventanilla/shared/src/testing/log-store-contract.ts';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const contractPage = fileURLToPath(new URL('./testing/contract-page.ts', import.meta.url));
const clauses = [...logStoreContract, ...looseChangeContract, ...counterStoreContract].map(({ name }) => name);

const profile = mkdtempSync(join(tmpdir(), 'ventanilla-contract-'));
let server: Server;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  const script = await bundle(contractPage);
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Ventanilla</title><script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launchPersistentContext(profile, {
    ...(process.env.VENTANILLA_CHROMIUM ? { executablePath: process.env.VENTANILLA_CHROMIUM } : {}),
    chromiumSandbox: false,
    args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  page = await browser.newPage();
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(profile, { recursive: true, force: true });
});

describe('IndexedDB in a real browser keeps the contract', () => {
  test.each(clauses)('%s', async (name) => {
    expect(await page.evaluate(`keepsClause(${JSON.stringify(name)})`)).toBeNull();
  });

  test('every commit is strict: it is told when it is on the disk', async () => {
    expect(await page.evaluate('durabilityOfACommit()')).toEqual(['strict']);
  });
});

/** One classic script with everything in it. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'contract' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code.replaceAll('</script', '<\\/script');
}
