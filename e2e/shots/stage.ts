/** What every way to a state needs: its type, a counter opened at an address, and rows no clerk could write. */

import { expect, type Page } from 'playwright/test';
import type { ShotTable } from '../../apps/counter-pwa/src/app/shot-table.ts';
import type { Counter } from '../fixtures/counter.ts';
import type { World } from './world.ts';

/** The page in its state. `again` brings the state back after the language was changed in the panel. */
export interface Reached {
  readonly page: Page;
  readonly again?: () => Promise<void>;
  /** Pictured as it is printed. */
  readonly paper?: true;
}

/** A way to every state of a screen: one that is missing does not compile. */
export type Ways<Screen extends keyof ShotTable> = {
  readonly [State in ShotTable[Screen][number]]: (world: World) => Promise<Reached>;
};

export async function openAt({ page, context }: Counter, path: string, line: 'on' | 'off' = 'on'): Promise<Page> {
  await context.setOffline(line === 'off');
  await page.goto(new URL(path, page.url()).href);
  // The foot is drawn when the device is known; until then nobody listens to a scanner.
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByRole('heading').first()).toBeAttached();
  return page;
}

/** Opens the panel of the status line, in whatever language it speaks. */
export async function openPanel(page: Page): Promise<void> {
  await page.locator('footer button[aria-haspopup=dialog]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/**
 * Changes the rows of one of the browser's tables. For states that only weeks, damage or another build bring about;
 * pages see them after they are loaded again.
 */
export async function rewrite(
  page: Page,
  table: string,
  key: number | [string, number],
  parts: object | null,
): Promise<void> {
  await page.evaluate(
    ({ store, at, values }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ventanilla');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(store, 'readwrite');
          const rows = transaction.objectStore(store);
          const key = rows.keyPath === null ? at : undefined;
          const reading = rows.get(at);
          reading.onsuccess = () => {
            if (values === null) rows.delete(at);
            else rows.put('value' in values ? values.value : { ...reading.result, ...values }, key);
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    { store: table, at: key, values: parts },
  );
}
