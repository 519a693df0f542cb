/** What stands round the tasks: an address that leads nowhere, the panel, a new version, a broken screen. */
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { receive, sendNow } from '../fixtures/counter.ts';
import { bringFile, takeFile } from '../fixtures/stick.ts';
import { scanned, unprotectedCounter } from './reach-counter.ts';
import { openAt, openPanel, type Reached, rewrite, type Ways } from './stage.ts';

export const unknownRouteWays: Ways<'unknownRoute'> = {
  'back-at-counter': async (world) => {
    const page = await openAt(await world.desk(), '/no-hay-tal-pagina');
    await expect(page.getByRole('textbox', { name: 'Número del envío' })).toBeVisible();
    return { page };
  },
};

export const statusPanelWays: Ways<'statusPanel'> = {
  'all-received': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await sendNow(desk);
    return panelOf(page);
  },
  pending: async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await desk.context.setOffline(true);
    await receive(desk, world.freshNumber());
    await sendNow(desk);
    return panelOf(page);
  },
  refused: async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    // No counter of ours writes what the central refuses, so its answer is put where the device keeps it.
    const stream = await ownStream(page);
    const answered = { stream, seq: 2, verdict: 'refused', reason: 'foreign-office' };
    await rewrite(page, 'outcomes', [stream, 2], answered);
    await page.reload();
    return panelOf(page);
  },
  'fetched-back': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await sendNow(desk);
    await rewrite(page, 'replication', 1, { ownElsewhere: 3 });
    await page.reload();
    return panelOf(page);
  },
  'file-made': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await desk.context.setOffline(true);
    await receive(desk, world.freshNumber());
    await takeFile(desk, world.stick);
    return { page };
  },
  'receipt-taken': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await desk.context.setOffline(true);
    await receive(desk, world.freshNumber());
    const { path } = await takeFile(desk, world.stick);
    const receipts = join(world.stick, 'acuse.vnt');
    await world.server.ventanilla('runs', 'import', path, '--out', receipts);
    await bringFile(desk, receipts);
    return { page };
  },
  'receipt-refused': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    const { path } = await takeFile(desk, world.stick);
    // Its own file, brought back unanswered.
    await bringFile(desk, path);
    return { page };
  },
  unprotected: async (world) => panelOf(await unprotectedCounter(world)),
};

export const updatePromptWays: Ways<'updatePrompt'> = {
  ready: async (world) => {
    const page = await openAt(await world.spare(), '/');
    await newVersion(page);
    return { page };
  },
  'during-an-act': async (world) => {
    const { page } = await scanned(world, 'XK473124819XX');
    await newVersion(page);
    await page.getByRole('button', { name: 'Recibir' }).click();
    await expect(page.getByRole('button', { name: 'Recibir de todos modos' })).toBeVisible();
    await expect(page.getByText('Se podrá actualizar')).toBeVisible();
    return { page };
  },
};

export const errorBoundaryWays: Ways<'errorBoundary'> = {
  broken: async (world) => {
    const { page } = await scanned(world, world.freshNumber());
    // Only the hand-over lists what is missing; a browser that cannot breaks that screen and no other.
    await page.evaluate(() => Reflect.deleteProperty(Intl, 'ListFormat'));
    await page.getByRole('button', { name: 'Recibir' }).click();
    await page.getByRole('button', { name: 'Dejar sin estante' }).click();
    await page.getByRole('link', { name: /^CP/ }).first().click();
    await page.getByRole('button', { name: 'Entregar' }).click();
    await expect(page.getByText('Esta pantalla se ha roto.')).toBeVisible();
    return { page };
  },
};

async function panelOf(page: Page): Promise<Reached> {
  await openPanel(page);
  return { page };
}

function ownStream(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('ventanilla');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('streams').objectStore('streams').index('own').get(1);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.stream);
          };
        };
      }),
  );
}

/** The same service worker under another address is a new version to the browser: it installs and waits. */
async function newVersion(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.register('/service-worker.js?otra'));
  await expect(page.getByText('Hay una versión nueva')).toBeVisible();
}
