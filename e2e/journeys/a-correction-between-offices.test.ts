/** HZ-30, HZ-34: one office asks another to take an act back; the other reads it, disputes it, is asked again, and accepts. */
import { type Counter, figure, person, receive, scan, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const HQ = '999900';
const NUMBER = 'RR473124829GB';

test('Plaza has the parcel and asks; Contramaestre sees it without a network, disputes it, and accepts the second time', async ({
  counterAt,
}) => {
  test.setTimeout(180_000);
  const here = await counterAt(CONTRAMAESTRE);
  const there = await counterAt(PLAZA);
  await signIn(here, person(here, 'manager'));
  await signIn(there, person(there, 'manager'));
  const offices = [here, there];

  // Contramaestre read the wrong label: the parcel lies in Plaza.
  for (const counter of offices) await counter.context.setOffline(true);
  for (const counter of offices) await receive(counter, NUMBER);
  for (const counter of offices) {
    await counter.context.setOffline(false);
    await sendNow(counter);
  }
  await sendNow(here);
  expect(await figure(here, 'Entraron')).toBe(1);

  await propose(there, 'El envío está en nuestra oficina', 'Lo tenemos en la mano.');
  await sendNow(there);
  await sendNow(here);

  await here.context.setOffline(true);
  await expect(here.page.getByRole('link', { name: 'Casos (2)' })).toBeVisible();
  await openCorrection(here, 'Sin ver');
  const asked = here.page.getByRole('article', { name: /pide anular un acto sobre RR 473 124 829 GB/ });
  await expect(asked).toContainText('Lo tenemos en la mano.');
  await expect(asked).toContainText('Vista, sin contestar');
  await asked.getByRole('radio', { name: /^Disputar/ }).check();
  await asked.getByRole('radio', { name: 'No se trata de este acto' }).check();
  await asked.getByRole('button', { name: 'Disputar la corrección' }).click();
  await expect(asked).toContainText('En disputa');
  expect(await figure(here, 'Entraron')).toBe(1);
  await here.context.setOffline(false);
  await sendNow(here);
  await sendNow(there);

  await openCorrection(there, 'En disputa');
  await expect(there.page.getByRole('article', { name: /^Para .*Contramaestre/ })).toContainText(
    'No se trata de este acto',
  );
  await propose(there, 'Era otro envío', '');
  await sendNow(there);
  await sendNow(here);

  await openCorrection(here, 'Sin ver');
  const again = here.page.getByRole('article').filter({ hasText: 'Era otro envío' });
  await again.getByRole('radio', { name: /^Aceptar/ }).check();
  await expect(again).toContainText('Si se acepta');
  await again.getByRole('button', { name: 'Aceptar la corrección' }).click();
  await expect(again.getByText(/Se anulará, como acto de esta oficina: Recibido en/)).toBeVisible();
  await again.getByRole('button', { name: 'Sí, anular nuestro acto' }).click();
  // The act is gone, so nothing is left of the first proposal either.
  await expect(here.page.getByText('0 propuestas abiertas')).toBeVisible();
  await here.page.getByText('2 cerradas').click();
  for (const state of ['Aceptada', 'Sin objeto']) await expect(here.page.getByText(state).first()).toBeVisible();
  await sendNow(here);
  await sendNow(there);

  await there.page.getByRole('link', { name: /^Casos/ }).click();
  await expect(there.page.getByText('No hay ningún caso abierto.')).toBeVisible();
  expect(await figure(here, 'Entraron')).toBe(0);
  expect(await figure(here, 'Existencias esperadas')).toBe(0);
  expect(await figure(there, 'Entraron')).toBe(1);
  expect(await figure(there, 'Existencias esperadas')).toBe(1);
  for (const counter of offices) {
    const history = await historyOf(counter);
    await expect(history.filter({ hasText: 'propone anular: Recibido en' })).toHaveCount(2);
    await expect(history.filter({ hasText: 'Propuesta en disputa' })).toHaveCount(1);
    await expect(history.filter({ hasText: 'Propuesta aceptada' })).toHaveCount(1);
  }

  const hq = await counterAt(HQ);
  await signIn(hq, person(hq, 'hq'));
  const received = (office: string) => hq.page.getByRole('row', { name: new RegExp(office) }).getByRole('cell');
  await expect(received('2302-01').nth(5)).toHaveText('1');
  await expect(received('3401-01').nth(5)).toHaveText('0');
  await expect(hq.page.getByText('No hay ningún caso abierto.')).toBeVisible();
});

async function historyOf(counter: Counter) {
  await toCounter(counter);
  await scan(counter, NUMBER);
  await counter.page.getByText('Historia del envío').click();
  return counter.page.getByRole('group').getByRole('listitem');
}

/** From the parcel's history, on the other office's receipt. */
async function propose(counter: Counter, reason: string, remark: string): Promise<void> {
  const { page } = counter;
  const history = await historyOf(counter);
  await history.getByRole('link', { name: 'Proponer corrección' }).click();
  await page.getByRole('radio', { name: reason }).check();
  await page.getByLabel('Comentario (si hace falta)').fill(remark);
  await page.getByRole('button', { name: 'Proponer', exact: true }).click();
  await expect(page.getByText('Historia del envío')).toBeVisible();
}

/** By way of the cases, the correction in the given state. */
async function openCorrection({ page }: Counter, state: string): Promise<void> {
  await page.getByRole('link', { name: /^Casos/ }).click();
  await page.getByRole('link', { name: /^Correcciones/ }).click();
  await page.getByRole('article').filter({ hasText: state }).locator('summary').click();
}
