/** No line all day: what the counter wrote goes to the central on a stick, and the receipt comes back on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver, person, receive, scan, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import { bringFile, closePanel, takeFile } from '../fixtures/stick.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const HQ = '999900';
const NUMBER = 'RR473124829GB';

test('acts stay registered here until the stick brings the receipt; headquarters counts them, and the line sends nothing twice', async ({
  server,
  counterAt,
  folder,
}) => {
  test.setTimeout(240_000);
  const counter = await counterAt(CONTRAMAESTRE);
  const { context, page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await sendNow(counter);
  await context.setOffline(true);
  await receive(counter, NUMBER);
  await handOver(counter, NUMBER);

  const { path, sentence } = await takeFile(counter, folder);
  expect(path).toMatch(/ventanilla-340101-[0-9]+-[0-9]{8}\.vnt$/);
  expect(sentence).toContain('Archivo listo, con 2 registros.');
  expect(await statusOfAct()).toContain('Registrado aquí');
  // Who finds the stick reads no name on it.
  expect(readFileSync(path).includes(Buffer.from('Yadira'))).toBe(false);

  const taken = await server.ventanilla('runs', 'import', path, '--out', join(folder, 'vuelta.vnt'));
  expect(taken).toMatchObject({ changes: 2, accepted: 2, known: 0, refused: 0 });
  expect(await server.ventanilla('runs', 'import', path)).toMatchObject({ changes: 2, accepted: 0, known: 2 });

  const cut = join(folder, 'cortado.vnt');
  writeFileSync(cut, readFileSync(join(folder, 'vuelta.vnt')).subarray(0, 300));
  expect(await bringFile(counter, cut)).toContain('El archivo está dañado.');
  expect(await bringFile(counter, path)).toContain('Este archivo va hacia la central.');
  expect(await statusOfAct()).toContain('Registrado aquí');
  expect(await bringFile(counter, join(folder, 'vuelta.vnt'))).toContain('La central recibió 2 registros');
  expect(await bringFile(counter, join(folder, 'vuelta.vnt'))).toContain('no trae nada nuevo');
  expect(await statusOfAct()).toContain('Recibido en la central');

  const hq = await counterAt(HQ);
  await signIn(hq, person(hq, 'hq'));
  const row = hq.page.getByRole('row', { name: /3401-01/ });
  expect((await row.getByRole('cell').allTextContents()).slice(5, 8)).toEqual(['1', '1', '0']);

  const before = await changesAt(server.address);
  await context.setOffline(false);
  expect(await sendNow(counter)).toMatch(/Se enviaron 0 registros/);
  expect(await changesAt(server.address)).toBe(before);
  expect(await server.ventanilla('verify')).toMatchObject({ ok: true, faults: [] });

  async function statusOfAct(): Promise<string> {
    await closePanel(counter);
    await toCounter(counter);
    await page.getByRole('link', { name: 'RR 473 124 829 GB' }).first().click();
    await expect(page.getByText(/Registrado aquí|Recibido en la central/).first()).toBeVisible();
    return (await page.getByRole('main').textContent()) ?? '';
  }
});

test('the receipt is for the device that asked, and brings it what another office wrote meanwhile', async ({
  server,
  counterAt,
  folder,
}) => {
  test.setTimeout(240_000);
  const [here, there] = [await counterAt(CONTRAMAESTRE), await counterAt(PLAZA)];
  await signIn(here, person(here, 'clerk'));
  await signIn(there, person(there, 'clerk'));
  await receive(there, NUMBER);
  await handOver(there, NUMBER);
  await sendNow(there);
  await here.context.setOffline(true);
  await receive(here, NUMBER);
  await handOver(here, NUMBER);

  const { path } = await takeFile(here, folder);
  const receipts = join(folder, 'acuse.vnt');
  expect(await server.ventanilla('runs', 'import', path, '--out', receipts)).toMatchObject({ withCase: 2 });
  await there.context.setOffline(true);
  expect(await bringFile(there, receipts)).toContain('El acuse es para otro equipo.');
  expect(await bringFile(here, receipts)).toMatch(/llegaron [1-9][0-9]* de otros/);
  await closePanel(here);
  await toCounter(here);
  await scan(here, NUMBER);
  await expect(here.page.getByText('Este envío está en revisión.')).toBeVisible();
});

async function changesAt(address: string): Promise<number> {
  const health = (await (await fetch(`${address}/health`)).json()) as { readonly changes: number };
  return health.changes;
}
