/** Handing over, what stands on the slip, and taking an act back. */
import { expect, type Page } from 'playwright/test';
import { handOver, receive, scan, sendNow, sign } from '../fixtures/counter.ts';
import { scanned } from './reach-counter.ts';
import { openAt, type Reached, type Ways } from './stage.ts';
import type { World } from './world.ts';

export const handOverWays: Ways<'handOver'> = {
  empty: async (world) => ({ page: await openHandOver(world, 1) }),
  'document-error': async (world) => {
    const page = await openHandOver(world, 1);
    await page.getByLabel('Número del documento').fill('85130112345');
    await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
    return { page };
  },
  'two-parcels-signed': async (world) => {
    const page = await openHandOver(world, 2);
    await page.getByLabel('Número del documento').fill('91021027775');
    await page.getByLabel('Nombre y apellidos, como en el documento').fill('María de la Caridad Rodríguez Fernández');
    await sign(page);
    return { page };
  },
  witness: async (world) => {
    const page = await openHandOver(world, 1);
    await page.getByLabel('A una persona autorizada').check();
    await page.getByLabel('Pasaporte').check();
    await page.getByLabel('Número del documento').fill('K482913');
    await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
    await page.getByLabel('No puede firmar').check();
    await page.getByLabel('Nombre del testigo').fill('Luis Gómez Oliva');
    return { page };
  },
  'not-held-here': async (world) => {
    const page = await openHandOver(world, 1);
    await scan(await world.desk(), world.freshNumber());
    await expect(page.getByText('no está en esta oficina')).toBeVisible();
    return { page };
  },
  'leave-question': async (world) => {
    const page = await openHandOver(world, 1);
    await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
    const leave = async (): Promise<void> => {
      await page.locator('nav a').nth(1).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    };
    await leave();
    return { page, again: leave };
  },
};

export const doneWays: Ways<'done'> = {
  'recorded-here': async (world) => {
    const desk = await world.desk();
    await openAt(desk, '/');
    await desk.context.setOffline(true);
    return handedOver(world, 1);
  },
  'received-at-central': async (world) => {
    const desk = await world.desk();
    await openAt(desk, '/');
    const reached = await handedOver(world, 1);
    await sendNow(desk);
    await expect(reached.page.getByText('La central lo tiene.')).toBeVisible();
    return reached;
  },
  'two-parcels': async (world) => {
    await openAt(await world.desk(), '/');
    return handedOver(world, 2);
  },
  'unknown-slip': async (world) => ({
    page: await openAt(await world.desk(), '/entregado?registro=00000000000000aa-7'),
  }),
};

export const printedSlipWays: Ways<'printedSlip'> = {
  original: async (world) => {
    await openAt(await world.desk(), '/');
    return { ...(await handedOver(world, 2)), paper: true };
  },
};

export const undoWays: Ways<'undo'> = {
  'reason-missing': async (world) => ({ page: await openUndo(world) }),
  ready: async (world) => {
    const page = await openUndo(world);
    await page.getByLabel('Era otro envío').check();
    return { page };
  },
  refused: async (world) => {
    const desk = await world.desk();
    const { page } = await heldParcel(world);
    await page.getByRole('button', { name: /Anular último acto/ }).click();
    await expect(page.getByRole('heading', { name: 'Anular un acto' })).toBeVisible();
    const undo = page.url();
    await page.getByLabel('Era otro envío').check();
    await page.getByRole('button', { name: 'Anular este acto' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await openAt(desk, undo);
    await expect(page.getByRole('alert')).toBeVisible();
    return { page };
  },
};

async function openHandOver(world: World, count: number): Promise<Page> {
  const desk = await world.desk();
  await openAt(desk, '/');
  const numbers = Array.from({ length: count }, world.freshNumber);
  for (const number of numbers) await receive(desk, number);
  const [first = '', ...more] = numbers;
  await scan(desk, first);
  await desk.page.getByRole('button', { name: 'Entregar' }).click();
  await expect(desk.page.getByRole('heading', { name: 'Entregar' })).toBeVisible();
  for (const number of more) await scan(desk, number);
  await expect(desk.page.getByRole('listitem').filter({ hasText: 'Quitar' })).toHaveCount(count);
  return desk.page;
}

/** The network stays as it is. */
async function handedOver(world: World, count: number): Promise<Reached> {
  const desk = await world.desk();
  const numbers = Array.from({ length: count }, world.freshNumber);
  for (const number of numbers) await receive(desk, number);
  await handOver(desk, ...numbers);
  return { page: desk.page };
}

async function heldParcel(world: World): Promise<Reached> {
  const number = world.freshNumber();
  const desk = await world.desk();
  await openAt(desk, '/');
  await receive(desk, number);
  return scanned(world, number);
}

async function openUndo(world: World): Promise<Page> {
  const { page } = await heldParcel(world);
  await page.getByRole('button', { name: /Anular último acto/ }).click();
  await expect(page.getByRole('heading', { name: 'Anular un acto' })).toBeVisible();
  return page;
}
