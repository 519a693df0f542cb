/** Before the counter: a browser that is no device yet, and a device nobody has signed in on. */
import { expect, type Page } from 'playwright/test';
import { type Counter, person } from '../fixtures/counter.ts';
import { openAt, type Reached, rewrite, type Ways } from './stage.ts';
import type { World } from './world.ts';

export const enrolWays: Ways<'enrol'> = {
  empty: async (world) => ({ page: await newcomer(world) }),
  'code-missing': async (world) => {
    const page = await newcomer(world);
    await page.getByRole('button', { name: 'Dar de alta' }).click();
    return { page };
  },
  'code-refused': async (world) => enrolledWith(await newcomer(world), 'K7QM-3XPD'),
  offline: async (world) => {
    const page = await newcomer(world);
    await page.context().setOffline(true);
    return enrolledWith(page, 'K7QM-3XPD');
  },
  unprotected: async (world) => {
    const page = await newcomer(world);
    await enrolWithNewCode(world, page);
    await expect(page.getByRole('button', { name: 'Pedir protección otra vez' })).toBeVisible();
    return { page };
  },
  protected: async (world) => {
    // Enrolment is once for ever, so this is the stranger of the state before, to whom the browser now says yes.
    const page = await world.stranger();
    await page.evaluate(() => {
      navigator.storage.persisted = () => Promise.resolve(true);
    });
    await page.getByRole('button', { name: 'Pedir protección otra vez' }).click();
    await expect(page.getByText('El navegador ha prometido')).toBeVisible();
    return { page };
  },
};

export const signInWays: Ways<'signIn'> = {
  people: async (world) => ({ page: await openAt(await world.spare(), '/') }),
  pin: async (world) => ({ page: (await pinOf(world, 'manager')).page }),
  'wrong-pin': async (world) => enterWrongPins(await pinOf(world, 'manager'), 'El PIN no es correcto.'),
  waiting: async (world) => enterWrongPins(await pinOf(world, 'manager'), /^Espere|Espere [0-9]+ segundos/),
  'day-in-doubt': async (world) => {
    const spare = await world.spare();
    await spare.page.context().setOffline(true);
    await rewrite(spare.page, 'lastDay', 1, { value: 20_260_801 });
    await rewrite(spare.page, 'clock', 1, { checkedAt: null });
    const counter = await pinOf(world, 'clerk', 'off');
    await enterPin(counter.page, person(counter, 'clerk').pin);
    await expect(counter.page.getByRole('heading', { name: '¿Qué día es hoy?' })).toBeVisible();
    await counter.page.getByRole('button', { name: 'No, la fecha está mal' }).click();
    return { page: counter.page };
  },
  'no-list': async (world) => {
    const { page, context } = await world.spare();
    await context.setOffline(true);
    // Of an older version, so that the next exchange brings the list again.
    await rewrite(page, 'reference', 1, { version: 0, staff: [] });
    await page.reload();
    await expect(page.getByText('Todavía no hay lista')).toBeVisible();
    return { page };
  },
};

/** At its counter, without a promise to keep its data. */
export async function enrolledStranger(world: World): Promise<Page> {
  const page = await newcomerAnywhere(world);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  if (await page.getByLabel('Código de alta').isVisible()) {
    await enrolWithNewCode(world, page);
    await page.getByRole('button', { name: 'Continuar sin protección' }).click();
  }
  return page;
}

async function enrolWithNewCode(world: World, page: Page): Promise<void> {
  const { code } = (await world.server.ventanilla('enrol-code', '340101')) as { readonly code: string };
  await fillCode(page, code);
}

async function newcomerAnywhere(world: World): Promise<Page> {
  const page = await world.stranger();
  await page.context().setOffline(false);
  await page.goto(world.server.address);
  return page;
}

async function newcomer(world: World): Promise<Page> {
  const page = await newcomerAnywhere(world);
  await expect(page.getByLabel('Código de alta')).toBeVisible();
  return page;
}

async function enrolledWith(page: Page, code: string): Promise<Reached> {
  await fillCode(page, code);
  await expect(page.getByRole('alert').filter({ hasText: 'central' })).toBeVisible();
  return { page };
}

async function fillCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Código de alta').fill(code);
  await page.getByRole('button', { name: 'Dar de alta' }).click();
}

async function pinOf(world: World, role: 'clerk' | 'manager', line: 'on' | 'off' = 'on'): Promise<Counter> {
  const counter = await world.spare();
  await openAt(counter, '/', line);
  await counter.page.getByRole('button', { name: person(counter, role).name }).click();
  await expect(counter.page.getByLabel('PIN', { exact: true })).toBeVisible();
  return counter;
}

/** Three are free; after that there is a wait. */
async function enterWrongPins({ page }: Counter, until: string | RegExp): Promise<Reached> {
  for (let tries = 0; tries < 4; tries++) {
    await enterPin(page, '0000');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Comprobando…' })).toHaveCount(0);
    if (await page.getByText(until).isVisible()) return { page };
  }
  throw new Error('four wrong PINs changed nothing');
}

async function enterPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Entrar' }).click();
}
