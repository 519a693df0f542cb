/** Corrections: what Plaza asks of Contramaestre, what Contramaestre answers, and what it asks itself. */
import { expect, type Locator, type Page } from 'playwright/test';
import { handOver, receive, scan, sendNow } from '../fixtures/counter.ts';
import { changeNamed } from '../fixtures/device.ts';
import { openCase } from './reach-counter.ts';
import { openAt, type Reached, type Ways } from './stage.ts';
import type { World } from './world.ts';

/** What a proposer may write to break a screen: a word without an end, letters from right to left, a tag, a sign. */
const HARD_WORDS = `${'INCONFUNDIBLE'.repeat(12)} مرحبا <b>no</b> 📦`;

export const correctionsWays: Ways<'corrections'> = {
  none: async (world) => ({ page: await openAt(await world.quiet(), '/correcciones') }),
  asked: async (world) => ({ page: (await asked(world)).page() }),
  opened: async (world) => ({ page: (await opened(world)).page() }),
  'before-accepting': async (world) => {
    const card = await opened(world);
    await card.getByRole('radio', { name: /^Aceptar/ }).check();
    await card.getByRole('button', { name: 'Aceptar la corrección' }).click();
    await expect(card.getByText(/^!?Se anulará/)).toBeVisible();
    return { page: card.page() };
  },
  disputed: async (world) => {
    const card = await opened(world);
    await card.getByRole('radio', { name: /^Disputar/ }).check();
    await card.getByRole('radio', { name: 'El destinatario confirma que lo recibió' }).check();
    await card.getByLabel('Comentario (si hace falta)').fill('Firmó delante de dos trabajadores.');
    await card.getByRole('button', { name: 'Disputar la corrección' }).click();
    await expect(card).toContainText('En disputa');
    return { page: card.page() };
  },
  'by-this-office': async (world) => {
    const number = await openCase(world);
    await propose(await proposing(world, number));
    await recorded(world);
    const page = await openAt(await world.desk(), '/correcciones');
    await cardOf(page, number).locator('summary').click();
    return { page };
  },
};

export const proposeWays: Ways<'propose'> = {
  'reason-missing': async (world) => ({ page: await proposing(world, await openCase(world)) }),
  'remark-too-long': async (world) => {
    const page = await proposing(world, await openCase(world));
    await page.getByLabel('Comentario (si hace falta)').fill('x'.repeat(400));
    await propose(page);
    await expect(page.getByText('El comentario es demasiado largo.')).toBeVisible();
    return { page };
  },
  'already-proposed': async (world): Promise<Reached> => {
    const number = await openCase(world);
    await propose(await proposing(world, number));
    await recorded(world);
    const page = await proposing(world, number);
    await expect(page.getByText('Esta oficina ya lo propuso')).toBeVisible();
    return { page };
  },
};

/** Plaza asks for a hand-over of Contramaestre to be taken back. */
async function asked(world: World): Promise<Locator> {
  const desk = await world.desk();
  const plaza = await world.plaza();
  const number = world.freshNumber();
  await openAt(desk, '/');
  await receive(desk, number);
  await handOver(desk, number);
  const about = changeNamed(new URL(desk.page.url()).searchParams.get('registro') ?? '');
  const body = {
    kind: 'correction-proposed',
    about,
    reason: 'recipient-denies',
    remark: HARD_WORDS,
  } as const;
  await plaza.push([{ parcels: [`S:${number}`], body }]);
  await sendNow(desk);
  const card = cardOf(await openAt(desk, '/correcciones'), number);
  await expect(card).toContainText('Sin ver');
  return card;
}

async function opened(world: World): Promise<Locator> {
  const card = await asked(world);
  await card.locator('summary').click();
  await expect(card).toContainText('Vista, sin contestar');
  return card;
}

/** The screen that asks Plaza to take its hand-over back. */
async function proposing(world: World, number: string): Promise<Page> {
  const desk = await world.desk();
  const page = await openAt(desk, '/');
  await scan(desk, number);
  await page.getByText('Historia del envío').click();
  await page.getByRole('link', { name: 'Proponer corrección' }).first().click();
  await expect(page.getByRole('heading', { name: 'Proponer una corrección' })).toBeVisible();
  return page;
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Era otro envío' }).check();
  await page.getByRole('button', { name: 'Proponer', exact: true }).click();
}

async function recorded(world: World): Promise<void> {
  const { page } = await world.desk();
  await expect(page.getByText('Historia del envío')).toBeVisible();
}

const cardOf = (page: Page, number: string): Locator =>
  page.getByRole('article', { name: new RegExp(number.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5')) });
