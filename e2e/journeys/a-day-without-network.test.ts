/** The main job: the network goes, the server goes, the page is reloaded, and the counter goes on as if nothing were. */

import { figure, handOver, person, receive, scan, scanField, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { enrolledDevice } from '../fixtures/device.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const HQ = '999900';
const NUMBER = 'RR473124829GB';

test('a clerk receives and hands over with the server stopped; the office, its other device and HQ see it when the line is back', async ({
  server,
  counterAt,
}) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { context, page } = counter;

  await server.stop();
  await context.setOffline(true);
  await page.reload();
  await signIn(counter, person(counter, 'clerk'));

  await receive(counter, NUMBER);
  expect(await figure(counter, 'Existencias esperadas')).toBe(1);

  await toCounter(counter);
  const slip = await handOver(counter, NUMBER);
  expect(slip).toMatch(/^3401-01·[0-9a-f]{4}·[0-9]+/);
  await expect(page.getByText('Registrado aquí').first()).toBeVisible();
  expect(await figure(counter, 'Existencias esperadas')).toBe(0);
  expect(await figure(counter, 'Entraron')).toBe(1);
  expect(await figure(counter, 'Salieron')).toBe(1);

  await server.start();
  await context.setOffline(false);
  expect(await sendNow(counter)).toContain('La central lo confirmó.');
  await toCounter(counter);
  await page.getByRole('link', { name: 'RR 473 124 829 GB' }).first().click();
  await expect(page.getByText('Recibido en la central').first()).toBeVisible();

  const second = await counterAt(CONTRAMAESTRE);
  await signIn(second, person(second, 'clerk'));
  await scan(second, NUMBER);
  await expect(second.page.getByText('Entregado').first()).toBeVisible();
  expect(await figure(second, 'Salieron')).toBe(1);

  const hq = await counterAt(HQ);
  await signIn(hq, person(hq, 'hq'));
  const row = hq.page.getByRole('row', { name: /3401-01/ });
  await expect(row).toContainText('Oída');
  await expect(row.getByRole('cell').nth(5)).toHaveText('1');
});

test('what was recorded is found again after the browser was killed, and a reload keeps the shift', async ({
  server,
  counterAt,
}) => {
  const counter = await counterAt(CONTRAMAESTRE);
  await signIn(counter, person(counter, 'clerk'));
  await server.stop();
  await receive(counter, NUMBER);
  await counter.page.reload();
  await expect(scanField(counter.page)).toBeVisible();
  await scan(counter, NUMBER);
  await expect(counter.page.getByRole('button', { name: 'Entregar' })).toBeVisible();
});

test('two parcels go to one person in one act, and are taken back as two', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, NUMBER);
  await receive(counter, 'CP123456785CU');
  await handOver(counter, NUMBER, 'CP123456785CU');
  expect(await figure(counter, 'Salieron')).toBe(2);

  await toCounter(counter);
  await page.getByRole('link', { name: 'RR 473 124 829 GB' }).first().click();
  await page.getByRole('button', { name: 'Anular' }).click();
  await page.getByLabel('Era otro acto').check();
  await page.getByRole('button', { name: 'Anular este acto' }).click();
  await expect(page.getByRole('button', { name: 'Entregar' })).toBeVisible();
  expect(await figure(counter, 'Existencias esperadas')).toBe(2);
  expect(await figure(counter, 'Salieron')).toBe(0);
});

test('an office with ten thousand parcels opens its sheet and finds one by its last digits', async ({
  server,
  counterAt,
}) => {
  test.setTimeout(180_000);
  const device = await enrolledDevice(server, CONTRAMAESTRE, 20261101);
  for (let batch = 0; batch < 20; batch++) {
    await device.push(
      Array.from({ length: 500 }, (_, place) => ({
        parcels: [`N:PRUEBA-${String(batch * 500 + place).padStart(6, '0')}`],
        body: { kind: 'received', from: { at: 'unknown' }, doubts: [] } as const,
      })),
    );
  }
  const counter = await counterAt(CONTRAMAESTRE);
  await signIn(counter, person(counter, 'clerk'));
  await expect(async () => expect(await figure(counter, 'Existencias esperadas')).toBe(10_000)).toPass({
    timeout: 120_000,
  });
  await toCounter(counter);
  await scanField(counter.page).fill('004711');
  await counter.page.keyboard.press('Enter');
  await expect(counter.page.getByText('PRUEBA-004711')).toBeVisible();
});
