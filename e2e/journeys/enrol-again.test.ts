/** The central was restored from a copy older than this device: it is enrolled again, at another office, and goes on as that one. */
import { join } from 'node:path';
import { type Counter, person, receive, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const HQ = '999900';
const [FIRST, SECOND] = ['RR473124829GB', 'CP123456785CU'] as const;

test('a device the central has disowned is enrolled at another office, and what is done there reaches the central', async ({
  server,
  counterAt,
  folder,
}) => {
  test.setTimeout(180_000);
  const copies = join(folder, 'copies');
  await server.ventanilla('backup', copies);
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, FIRST);
  expect(await sendNow(counter)).toContain('La central lo confirmó.');

  await server.stop();
  await server.ventanilla('restore', copies, '--accept-loss');
  await server.start();
  // Takes the number this device had, so that an old stream cannot pass for the new device's own.
  const hq = await counterAt(HQ);
  await signIn(hq, person(hq, 'hq'));
  expect(await sendNow(counter)).toContain('La central no conoce este equipo.');

  const moved = await enrolAgain(counter, PLAZA, server.ventanilla);
  await expect(page.getByText('Plaza', { exact: false }).first()).toBeVisible();
  await signIn(moved, person(moved, 'clerk'));
  await receive(moved, SECOND);
  expect(await sendNow(moved)).toContain('La central lo confirmó.');
  await toCounter(moved);
  await page.getByRole('link', { name: 'CP 123 456 785 CU' }).first().click();
  await expect(page.getByText('Recibido en la central').first()).toBeVisible();

  await sendNow(hq);
  const reload = hq.page.getByRole('button', { name: 'Actualizar' });
  await Promise.all([hq.page.waitForResponse(/reports\/network/), reload.click()]);
  await expect(
    hq.page
      .getByRole('row', { name: /2302-01/ })
      .getByRole('cell')
      .nth(5),
  ).toHaveText('1');
});

/** The same browser, from its status panel, with a code of the other office. */
async function enrolAgain(
  { page, context }: Counter,
  office: string,
  ventanilla: (...command: readonly string[]) => Promise<unknown>,
): Promise<Counter> {
  const { code, staff } = (await ventanilla('enrol-code', office)) as Pick<Counter, 'staff'> & { code: string };
  await page.getByRole('button', { name: 'Ver estado' }).click();
  await page.getByRole('button', { name: 'Dar de alta otra vez' }).click();
  await page.getByLabel('Código de alta').fill(code);
  await page.getByRole('button', { name: 'Dar de alta', exact: true }).click();
  await page.getByRole('button', { name: /^Continuar/ }).click();
  await expect(page.getByRole('heading', { name: '¿Quién atiende?' })).toBeVisible();
  return { page, context, staff };
}
