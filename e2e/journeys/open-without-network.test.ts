/** The counter opens again when server and network are gone: everything else stands on this. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test } from 'playwright/test';
import { launchOptions } from '../launch-options.ts';

const port = 8110;
const address = `http://localhost:${port}`;
const server = fileURLToPath(new URL('../../apps/sync-server/src/main.ts', import.meta.url));

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-e2e-'));
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the counter opens after the server was stopped and the network cut', async () => {
  const running = await startServer();
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Ventanilla' })).toBeVisible();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });

    await stopServer(running);
    await browser.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Ventanilla' })).toBeVisible();
  } finally {
    await browser.close();
    await stopServer(running);
  }
});

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') },
    stdio: 'ignore',
  });
  await expect.poll(() => answers(), { timeout: 15_000 }).toBe(true);
  return child;
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const stopped = once(child, 'exit');
  child.kill('SIGTERM');
  await stopped;
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${address}/health`)).ok;
  } catch {
    return false;
  }
}
