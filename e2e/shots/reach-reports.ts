/** The sheet of the day, the open cases, and the central's table. */
import { expect, type Page } from 'playwright/test';
import { type Counter, handOver, person, receive, signIn } from '../fixtures/counter.ts';
import { openCase } from './reach-counter.ts';
import { openAt, type Ways } from './stage.ts';
import type { World } from './world.ts';

/** Ten thousand parcels come in over several exchanges. */
const ALL_ARRIVED = { timeout: 150_000 };

export const stockWays: Ways<'stock'> = {
  empty: async (world) => ({ page: await nothingYet(world, 'Existencias') }),
  figures: async (world) => ({ page: await openStock(await afterSomeWork(world)) }),
  'list-open': async (world) => {
    const page = await openStock(await afterSomeWork(world));
    await page.getByRole('button', { name: /^Entraron/ }).click();
    return { page };
  },
  'ten-thousand': async (world) => {
    const page = await openStock(await world.full());
    await page.getByRole('button', { name: /^Existencias esperadas: 10[^0-9]?000/ }).click(ALL_ARRIVED);
    return { page };
  },
};

export const casesWays: Ways<'cases'> = {
  none: async (world) => ({ page: await nothingYet(world, 'Casos') }),
  'as-clerk': async (world) => {
    const number = await openCase(world);
    const spare = await world.spare();
    await openAt(spare, '/');
    await signIn(spare, person(spare, 'clerk'));
    return { page: await openCases(spare.page, number) };
  },
  'as-manager': async (world) => {
    const number = await openCase(world);
    return { page: await openCases((await world.desk()).page, number) };
  },
};

export const networkWays: Ways<'network'> = {
  table: async (world) => ({ page: await openNetwork(world) }),
  filtered: async (world) => {
    const page = await openNetwork(world);
    await page.getByRole('combobox', { name: 'Provincia' }).selectOption('Santiago de Cuba');
    await page.getByRole('combobox', { name: 'Contacto' }).selectOption({ index: 1 });
    return { page };
  },
  'no-office': async (world) => {
    const page = await openNetwork(world);
    await page.getByLabel('Buscar oficina o municipio').fill('zanzíbar');
    return { page };
  },
  offline: async (world) => {
    const page = await openNetwork(world);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Actualizar' }).click();
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 15_000 });
    return { page };
  },
};

/** An office that has recorded nothing: Contramaestre has, so this is another. */
async function nothingYet(world: World, task: string): Promise<Page> {
  const counter = await world.quiet();
  const page = await openAt(counter, '/');
  await page.getByRole('link', { name: task }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(task);
  return page;
}

async function afterSomeWork(world: World): Promise<Counter> {
  const desk = await world.desk();
  await openAt(desk, '/');
  const numbers = [world.freshNumber(), world.freshNumber()] as const;
  for (const number of numbers) await receive(desk, number);
  await handOver(desk, numbers[0]);
  return desk;
}

async function openStock(counter: Counter): Promise<Page> {
  const page = await openAt(counter, '/existencias');
  await expect(page.getByRole('button', { name: /^Apertura/ })).toBeVisible();
  return page;
}

async function openCases(page: Page, number: string): Promise<Page> {
  await page.getByRole('link', { name: /^Casos/ }).click();
  const digits = number.slice(2, 5);
  await expect(page.getByRole('article', { name: new RegExp(digits) }).first()).toBeVisible();
  return page;
}

async function openNetwork(world: World): Promise<Page> {
  const page = await openAt(await world.hq(), '/red');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  return page;
}
