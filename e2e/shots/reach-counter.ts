/** At the counter: every kind of number a clerk may scan, receiving it in spite of doubts, and putting it away. */
import { expect, type Page } from 'playwright/test';
import { type Counter, handOver, person, receive, scan, sendNow, signIn } from '../fixtures/counter.ts';
import { enrolledStranger } from './reach-entry.ts';
import { openAt, type Reached, rewrite, type Ways } from './stage.ts';
import { ANNOUNCED, FOR_ANOTHER_MUNICIPALITY, type World } from './world.ts';

const DAY_MS = 24 * 3_600_000;
const WRONG_CHECK_DIGIT = 'RR473124828GB';

export const counterWays: Ways<'counter'> = {
  idle: async (world) => ({ page: await openAt(await world.desk(), '/') }),
  announced: async (world) => scanned(world, ANNOUNCED),
  unmet: async (world) => scanned(world, world.freshNumber()),
  'doubtful-number': async (world) => scanned(world, WRONG_CHECK_DIGIT),
  misrouted: async (world) => {
    const desk = await world.desk();
    await openAt(desk, '/');
    await receive(desk, FOR_ANOTHER_MUNICIPALITY);
    // For whom it was announced is known here only after the central has heard of it.
    await sendNow(desk);
    return scanned(world, FOR_ANOTHER_MUNICIPALITY);
  },
  'held-here': async (world) => {
    const number = world.freshNumber();
    const { page } = await received(world, number);
    await page.getByLabel('Estante').fill('A-3');
    await page.getByRole('button', { name: 'Ubicar' }).click();
    return scanned(world, number);
  },
  'already-delivered': async (world) => {
    const number = world.freshNumber();
    const desk = await world.desk();
    await openAt(desk, '/');
    await receive(desk, number);
    await handOver(desk, number);
    return scanned(world, number);
  },
  'under-review': async (world) => scanned(world, await openCase(world)),
  'several-matches': async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await receive(desk, 'CP513934711CU');
    await receive(desk, 'RR550614711ES');
    return typed(page, '4711');
  },
  'no-match': async (world) => typed(await openAt(await world.desk(), '/'), '80808'),
  'unusable-text': async (world) => typed(await openAt(await world.desk(), '/'), 'https://correos.example/?p=1'),
  'recent-acts': async (world) => {
    await shelved(world, 'A-3');
    const desk = await world.desk();
    const number = world.freshNumber();
    await receive(desk, number);
    await handOver(desk, number);
    return { page: await openAt(desk, '/') };
  },
  offline: async (world) => {
    const desk = await world.desk();
    const page = await openAt(desk, '/');
    await desk.context.setOffline(true);
    await receive(desk, world.freshNumber());
    await sendNow(desk);
    return { page };
  },
  late: async (world) => silentFor(world, 2 * DAY_MS),
  'very-late': async (world) => silentFor(world, 5 * DAY_MS),
  unprotected: async (world) => ({ page: await unprotectedCounter(world) }),
};

export const receiveWays: Ways<'receive'> = {
  'one-doubt': async (world) => doubted(world, 'RR473124819GB'),
  'several-doubts': async (world) => doubted(world, 'XK473124819XX'),
};

export const shelveWays: Ways<'shelve'> = {
  'just-received': async (world) => received(world, world.freshNumber()),
  'recent-shelves': async (world) => {
    await shelved(world, 'B-12');
    await shelved(world, 'REENVÍO');
    return received(world, world.freshNumber());
  },
  'already-there': async (world) => {
    const { page } = await scanned(world, await shelved(world, 'A-3'));
    await page.getByRole('button', { name: 'Ubicar en estante' }).click();
    await page.getByLabel('Estante').fill('A-3');
    await page.getByRole('button', { name: 'Ubicar', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    return { page };
  },
};

export async function scanned(world: World, number: string): Promise<Reached> {
  const desk = await world.desk();
  const page = await openAt(desk, '/');
  await scan(desk, number);
  await expect(page.getByRole('article')).toBeVisible();
  return { page };
}

/** A parcel that Plaza handed over too, while this office knew nothing of it. */
export async function openCase(world: World): Promise<string> {
  const number = world.freshNumber();
  const desk = await world.desk();
  const plaza = await world.plaza();
  await openAt(desk, '/');
  await receive(desk, number);
  await handOver(desk, number);
  const elsewhere = { kind: 'handed-over', to: 'agent', document: 'passport', proof: 'signature' } as const;
  await plaza.push([{ parcels: [`S:${number}`], body: elsewhere }]);
  await sendNow(desk);
  return number;
}

/** The stranger of the enrolment, at work all the same. */
export async function unprotectedCounter(world: World): Promise<Page> {
  const page = await enrolledStranger(world);
  const { staff } = await world.spare();
  const counter: Counter = { page, context: page.context(), staff };
  const field = page.getByRole('textbox', { name: 'Número del envío' });
  await expect(field.or(page.getByRole('heading', { name: '¿Quién atiende?' }))).toBeVisible();
  if (!(await field.isVisible())) await signIn(counter, person(counter, 'clerk'));
  return page;
}

async function typed(page: Page, text: string): Promise<Reached> {
  await page.getByRole('textbox', { name: 'Número del envío' }).fill(text);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/leido=/);
  return { page };
}

/** An office whose line has been down that long; a clock put ahead would end the turn. */
async function silentFor(world: World, ms: number): Promise<Reached> {
  const desk = await world.desk();
  const page = await openAt(desk, '/');
  await desk.context.setOffline(true);
  await receive(desk, world.freshNumber());
  await sendNow(desk);
  await rewrite(page, 'contact', 1, { lastSuccessAt: Date.now() - ms });
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Número del envío' })).toBeVisible();
  return { page };
}

async function doubted(world: World, number: string): Promise<Reached> {
  const { page } = await scanned(world, number);
  await page.getByRole('button', { name: 'Recibir' }).click();
  await expect(page.getByRole('button', { name: 'Recibir de todos modos' })).toBeVisible();
  return { page };
}

async function received(world: World, number: string): Promise<Reached> {
  const { page } = await scanned(world, number);
  await page.getByRole('button', { name: 'Recibir' }).click();
  await expect(page.getByText('Recibido. Falta decir dónde queda.')).toBeVisible();
  return { page };
}

async function shelved(world: World, shelf: string): Promise<string> {
  const number = world.freshNumber();
  const { page } = await received(world, number);
  await page.getByLabel('Estante').fill(shelf);
  await page.getByRole('button', { name: 'Ubicar' }).click();
  await expect(page.getByRole('textbox', { name: 'Número del envío' })).toBeVisible();
  return number;
}
