/** Two offices hand over the same parcel while apart: nothing is overwritten, the same fact is in effect everywhere, people settle it. */
import {
  type Counter,
  figure,
  handOver,
  person,
  receive,
  scan,
  sendNow,
  signIn,
  toCounter,
} from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const HQ = '999900';
const NUMBER = 'RR473124829GB';

test('both facts are in both logs, the same one is in effect, one case is open at both and at HQ, and no stock figure is off', async ({
  counterAt,
}) => {
  test.setTimeout(120_000);
  const here = await counterAt(CONTRAMAESTRE);
  const there = await counterAt(PLAZA);
  await signIn(here, person(here, 'manager'));
  await signIn(there, person(there, 'manager'));
  const offices = [here, there];

  for (const counter of offices) await counter.context.setOffline(true);
  for (const counter of offices) {
    await receive(counter, NUMBER);
    await handOver(counter, NUMBER);
    await toCounter(counter);
  }
  for (const counter of offices) {
    await counter.context.setOffline(false);
    await sendNow(counter);
  }
  await sendNow(here);

  const inEffect = await Promise.all(offices.map(sideInEffect));
  expect(inEffect[0]).toBe(inEffect[1]);
  for (const counter of offices) {
    expect(await figure(counter, 'Apertura')).toBe(0);
    expect(await figure(counter, 'Entraron')).toBe(1);
    expect(await figure(counter, 'Salieron')).toBe(1);
    expect(await figure(counter, 'Existencias esperadas')).toBe(0);
    await toCounter(counter);
    await scan(counter, NUMBER);
    await expect(counter.page.getByText(/en revisión/i).first()).toBeVisible();
    await counter.page.getByText('Historia del envío').click();
    const history = counter.page.getByRole('group').getByRole('listitem');
    await expect(history.filter({ hasText: 'Entregado en' })).toHaveCount(2);
    await expect(history.filter({ hasText: 'Recibido en' })).toHaveCount(2);
  }

  const hq = await counterAt(HQ);
  await signIn(hq, person(hq, 'hq'));
  await expect(hq.page.getByRole('heading', { name: 'Casos abiertos en la red' })).toBeVisible();
  await expect(hq.page.getByText('RR 473 124 829 GB')).toHaveCount(1);

  await settleForOfficeOf(here);
  await sendNow(here);
  await sendNow(there);
  for (const counter of offices) {
    await counter.page.getByRole('link', { name: /^Casos/ }).click();
    await expect(counter.page.getByText('No hay ningún caso abierto.')).toBeVisible();
  }
});

/** The office whose record the case screen calls the one in effect; there must be one case, with two hand-overs. */
async function sideInEffect({ page }: Counter): Promise<string> {
  await page.getByRole('link', { name: /^Casos/ }).click();
  const card = page.getByRole('article', { name: 'RR 473 124 829 GB' });
  await expect(card).toHaveCount(1);
  const side = card.getByRole('region').filter({ hasText: 'Vale ahora' });
  await expect(side).toHaveCount(1);
  return (await side.getByText(/\([0-9]{4}-[0-9]{2}\)/).textContent()) ?? '';
}

async function settleForOfficeOf({ page }: Counter): Promise<void> {
  await page.getByRole('link', { name: /^Casos/ }).click();
  await page.getByRole('radio', { name: /Registro A/ }).check();
  await page.getByRole('radio', { name: 'Se preguntó a quien recibió' }).check();
  await page.getByRole('button', { name: 'Resolver', exact: true }).click();
  await expect(page.getByText(/Valdrá:.*El envío queda:/)).toBeVisible();
  await page.getByRole('button', { name: 'Sí, resolver así' }).click();
  await expect(page.getByText('No hay ningún caso abierto.')).toBeVisible();
}
