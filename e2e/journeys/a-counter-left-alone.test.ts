/** A counter nobody stands at locks itself; what was begun waits for whoever began it; a turn ends with its day. */
import type { Page } from 'playwright/test';
import { type Counter, person, receive, scan, scanField, sign, signIn } from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const NUMBER = 'RR473124829GB';

test('after five idle minutes the hand-over is behind the lock, deaf to scans, and the same clerk goes on with it', async ({
  counterAt,
}) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  const clerk = person(counter, 'clerk');
  await signIn(counter, clerk);
  await beginHandOver(counter);
  await leaveAlone(page);
  await expect(page.getByLabel('Nombre y apellidos, como en el documento')).toBeHidden();
  await scan(counter, 'CP123456785CU');

  await unlock(counter, clerk);
  await expect(page.getByText('1 envío en esta entrega')).toBeVisible();
  await expect(page.getByLabel('Nombre y apellidos, como en el documento')).toHaveValue('Yadira Pérez Soto');
  await expect(page.getByText('Hay firma')).toBeVisible();
  await page.getByRole('button', { name: 'Entregar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Entregado' })).toBeVisible();
});

test('another clerk finds the counter, and nothing of what the first one had begun', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await beginHandOver(counter);
  await leaveAlone(page);
  await signIn(counter, person(counter, 'manager'));
  await expect(scanField(page)).toBeVisible();
  await scan(counter, NUMBER);
  await page.getByRole('button', { name: 'Entregar' }).click();
  await expect(page.getByLabel('Nombre y apellidos, como en el documento')).toHaveValue('');
});

test('a turn left open over night is signed in anew between two acts, not in the middle of one', async ({
  counterAt,
}) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await scan(counter, NUMBER);
  await page.getByRole('button', { name: 'Recibir' }).click();
  await expect(page.getByText('Recibido. Falta decir dónde queda.')).toBeVisible();
  await rewriteTurn(page, { day: 20261101 });
  await page.reload();
  await expect(page.getByText('Recibido. Falta decir dónde queda.')).toBeVisible();
  await page.getByRole('button', { name: 'Dejar sin estante' }).click();
  await expect(page.getByRole('heading', { name: '¿Quién atiende?' })).toBeVisible();
});

async function beginHandOver(counter: Counter): Promise<void> {
  const { page } = counter;
  await receive(counter, NUMBER);
  await scan(counter, NUMBER);
  await page.getByRole('button', { name: 'Entregar' }).click();
  await page.getByLabel('Número del documento').fill('91021027775');
  await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
  await sign(page);
}

/** Five minutes pass at once: the last hand on this counter is written down as further back. */
async function leaveAlone(page: Page): Promise<void> {
  await rewriteTurn(page, { lastActivityAt: Date.now() - 6 * 60_000 });
  await expect(page.getByRole('heading', { name: '¿Quién atiende?' })).toBeVisible({ timeout: 30_000 });
}

async function unlock({ page }: Counter, who: { readonly name: string; readonly pin: string }): Promise<void> {
  await page.getByRole('button', { name: who.name }).click();
  await page.getByLabel('PIN', { exact: true }).fill(who.pin);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

function rewriteTurn(page: Page, parts: Readonly<Record<string, number>>): Promise<void> {
  return page.evaluate(
    (values) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ventanilla');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('session', 'readwrite');
          const turns = transaction.objectStore('session');
          const reading = turns.get(1);
          reading.onsuccess = () => turns.put({ ...reading.result, ...values }, 1);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    parts,
  );
}
