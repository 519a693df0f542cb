/** The central is restored from a copy that lacks the afternoon: the counters notice, send it again, and every figure is as before. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counter, figure, handOver, person, receive, sendNow, signIn, toCounter } from '../fixtures/counter.ts';
import type { Server } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const HQ = '999900';
const [MORNING, NOON, BOTH] = ['RR473124829GB', 'CP123456785CU', 'RB123456785CU'] as const;

test('nobody does anything but send: what was received after the copy is there again, once', async ({
  server,
  counterAt,
  folder,
}) => {
  test.setTimeout(240_000);
  const [here, there, hq] = [await counterAt(CONTRAMAESTRE), await counterAt(PLAZA), await counterAt(HQ)];
  await signIn(here, person(here, 'clerk'));
  await signIn(there, person(there, 'clerk'));
  await signIn(hq, person(hq, 'hq'));

  await receive(here, MORNING);
  await handOver(here, MORNING);
  await toCounter(here);
  await receive(here, NOON);
  await sendNow(here);
  await server.ventanilla('backup', join(folder, 'copies'));

  await handOver(here, NOON);
  await bothHandOver(here, there);
  for (const counter of [here, there, here]) await sendNow(counter);
  const [before, held] = [await figuresAtHq(hq), await healthOf(server)];
  expect(before).toEqual(['3', '3', '0', '1', '1', '1', '0', '1']);
  const own = await figure(here, 'Salieron');

  // Offline until the loss was looked at: a counter that hears of the new central sends without being asked.
  for (const { context } of [here, there]) await context.setOffline(true);
  await server.stop();
  expect(await server.ventanilla('restore', join(folder, 'copies'))).toMatchObject({ epoch: 2, losses: [] });
  await server.start();
  const restored = await healthOf(server);
  expect(restored.epoch).toBe(2);
  expect(restored.changes).toBeLessThan(held.changes);
  expect(await figuresAtHq(hq)).not.toEqual(before);

  for (const { context } of [here, there]) await context.setOffline(false);
  for (const counter of [here, there, here, hq]) expect(await sendNow(counter)).toContain('La central lo confirmó.');
  expect(await figuresAtHq(hq)).toEqual(before);
  // One more: the restored central opened a stream of its own.
  expect(await healthOf(server)).toEqual({ ...held, epoch: 2, changes: held.changes + 1 });
  expect(await figure(here, 'Salieron')).toBe(own);
  expect(await server.ventanilla('verify')).toMatchObject({ ok: true, faults: [], projections: 'equal' });
});

test('its twin: a copy put back by hand begins no epoch, and nobody notices that anything is missing', async ({
  server,
  counterAt,
  folder,
}) => {
  test.setTimeout(120_000);
  const here = await counterAt(CONTRAMAESTRE);
  await signIn(here, person(here, 'clerk'));
  await receive(here, MORNING);
  await sendNow(here);
  const { copy } = (await server.ventanilla('backup', join(folder, 'copies'))) as { readonly copy: string };
  await handOver(here, MORNING);
  await sendNow(here);
  const held = await healthOf(server);

  await server.stop();
  // Stopped, it has folded its write-ahead log in: one file is all there is.
  copyFileSync(join(copy, 'ventanilla.sqlite'), join(server.dataDir, 'ventanilla.sqlite'));
  await server.start();
  expect(await sendNow(here)).toContain('La central lo confirmó.');
  expect((await healthOf(server)).changes).toBeLessThan(held.changes);
});

/** One parcel, two offices that hear nothing of each other: one case, and each is owed the other's facts. */
async function bothHandOver(...counters: readonly Counter[]): Promise<void> {
  for (const counter of counters) {
    await counter.context.setOffline(true);
    await toCounter(counter);
    await receive(counter, BOTH);
    await handOver(counter, BOTH);
  }
  for (const { context } of counters) await context.setOffline(false);
}

/** What HQ's table says of both offices: received, handed over, in stock, cases. What they last declared is no such figure. */
async function figuresAtHq({ page }: Counter): Promise<readonly string[]> {
  const reload = page.getByRole('button', { name: 'Actualizar' });
  await Promise.all([page.waitForResponse(/reports\/network/), reload.click()]);
  await expect(reload).toBeEnabled();
  const rows = [/3401-01/, /2302-01/].map((name) =>
    page.getByRole('row', { name }).getByRole('cell').allTextContents(),
  );
  return (await Promise.all(rows)).flatMap((cells) => cells.slice(5));
}

async function healthOf({ address }: Server): Promise<{ readonly epoch: number; readonly changes: number }> {
  return (await fetch(`${address}/health`)).json() as Promise<{ readonly epoch: number; readonly changes: number }>;
}
