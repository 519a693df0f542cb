/** Slips and the list of recent acts are read back from the log: another tab, and another device of the office, know them too. */
import { handOver, person, receive, scan, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const NUMBER = 'RR473124829GB';

test('a hand-over is found by its parcel, and its slip printed again is a copy', async ({ counterAt }) => {
  test.setTimeout(90_000);
  const counter = await counterAt(CONTRAMAESTRE);
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, NUMBER);
  const number = await handOver(counter, NUMBER);
  await expect(counter.page.getByText('ORIGINAL')).toBeVisible();

  const tab = { ...counter, page: await counter.context.newPage() };
  await tab.page.goto(counter.page.url().replace(/\/entregado.*/, '/'));
  await expect(tab.page.getByRole('region', { name: 'Actos recientes' }).getByRole('listitem')).toHaveCount(2);
  await scan(tab, NUMBER);
  await tab.page.getByRole('button', { name: 'Ver comprobante' }).click();
  const slip = tab.page.getByRole('article');
  await expect(slip).toContainText(number);
  await expect(slip).toContainText('Yadira Pérez Soto');
  await expect(slip).toContainText('••••••••775');
  await expect(slip).toContainText('ORIGINAL');
  await tab.page.pdf();
  await expect(slip).toContainText('COPIA 1');
  await tab.page.reload();
  await expect(slip).toContainText('COPIA 1');
  await tab.page.pdf();
  await expect(slip).toContainText('COPIA 2');
  await sendNow(tab);

  const second = await counterAt(CONTRAMAESTRE);
  await signIn(second, person(second, 'clerk'));
  await sendNow(second);
  await scan(second, NUMBER);
  await second.page.getByRole('button', { name: 'Ver comprobante' }).click();
  await expect(second.page.getByRole('article')).toContainText(number);
});

test('after a reload the last act is still the one that F9 takes back', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, NUMBER);
  await handOver(counter, NUMBER);
  await toCounter(counter);
  await page.reload();
  const recent = page.getByRole('region', { name: 'Actos recientes' });
  await expect(recent.getByRole('listitem').first()).toContainText('Entregado');
  await sendNow(counter);
  await expect(recent.getByRole('listitem').first()).toContainText('Recibido en la central');

  await page.keyboard.press('F9');
  await page.getByLabel('No llegó a hacerse').check();
  await page.getByRole('button', { name: 'Anular este acto' }).click();
  await toCounter(counter);
  await expect(recent.getByRole('listitem').first()).toContainText('Anulado');
  await page.keyboard.press('F9');
  await expect(page.getByText(/^Recibido en .* Contramaestre/)).toBeVisible();
});
