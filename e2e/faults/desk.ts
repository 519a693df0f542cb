/**
 * A counter that is about to be hurt: a profile in a folder, reached through a line that can be cut. Its acts are
 * recorded in bulk over the channel by which any second tab talks to the writer, and some through the screens.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright/test';
import {
  allowPersistentStorage,
  type Counter,
  type EnrolCode,
  enrol,
  person,
  scanField,
  signIn,
} from '../fixtures/counter.ts';
import type { Server } from '../fixtures/server.ts';
import { launchOptions } from '../launch-options.ts';
import { askWriter } from './ask-writer.ts';

/** What the screen shows first: the counter at work, a turn to begin, or no office at all. */
export type Found = 'at-work' | 'signed-out' | 'not-enrolled';

export interface Desk extends Counter {
  readonly profile: string;
  readonly found: Found;
}

const OFFICE = '340101';
const SIGN_IN = '¿Quién atiende?';

async function openProfile(server: Server, profile: string): Promise<BrowserContext> {
  mkdirSync(profile, { recursive: true });
  // A killed browser leaves its lock behind, naming a process that may be somebody else's by now.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(profile, name), { force: true });
  allowPersistentStorage(profile, server.address);
  return chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 1366, height: 768 },
    locale: 'es-CU',
    timezoneId: 'America/Havana',
  });
}

/** What is done to a browser before its first page loads. */
export type Prepare = (context: BrowserContext) => Promise<void>;

const asItIs: Prepare = async () => undefined;

/** Enrolled at an office, with a clerk signed in, waiting for the first parcel. */
export async function newDesk(server: Server, profile: string, prepare = asItIs): Promise<Desk> {
  const { code, staff } = (await server.ventanilla('enrol-code', OFFICE)) as EnrolCode;
  const context = await openProfile(server, profile);
  await prepare(context);
  const page = await firstPage(context);
  await page.goto(server.address);
  await enrol(page, code);
  const desk: Desk = { context, page, staff, profile, found: 'signed-out' };
  await signIn(desk, person(desk, 'clerk'));
  return { ...desk, found: 'at-work' };
}

/** The browser is started again on a profile that knew better days; a clerk whose turn was lost signs in again. */
export async function reopenDesk(
  server: Server,
  { profile, staff }: Pick<Desk, 'profile' | 'staff'>,
  prepare = asItIs,
): Promise<Desk> {
  const context = await openProfile(server, profile);
  await prepare(context);
  const page = await firstPage(context);
  await page.goto(server.address);
  const found = await whatIsShown(page);
  const desk: Desk = { context, page, staff, profile, found };
  if (found === 'signed-out') await signIn(desk, person(desk, 'clerk'));
  return desk;
}

/** Where the clock says that the turn is over, the page shows it for a moment before the clerk is asked to sign in again. */
export async function signInAgain(desk: Desk): Promise<void> {
  await askWriter(desk.page, 'still-here', null);
  const isAsked = await desk.page
    .getByRole('heading', { name: SIGN_IN })
    .waitFor({ timeout: 1_500 })
    .then(
      () => true,
      () => false,
    );
  if (isAsked) await signIn(desk, person(desk, 'clerk'));
}

/** Sends until nothing is left to send; false when this browser is no device any more. */
export async function sendAll({ page, found }: Desk): Promise<boolean> {
  if (found === 'not-enrolled') return false;
  let kind = '';
  for (let tries = 0; tries < 5 && kind !== 'ok'; tries++) {
    ({ kind } = (await askWriter(page, 'sync-now', null)) as { readonly kind: string });
    if (kind === 'unknown-device' || kind === 'not-enrolled') return false;
  }
  if (kind !== 'ok') throw new Error(`the counter could not send: ${kind}`);
  return true;
}

export async function closeDesk({ context }: Pick<Desk, 'context'>): Promise<void> {
  await context.close();
}

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** A counter that lost its tables shows the enrolment for as long as its writer takes to find out whose it is. */
const TAKES_BACK_MS = 10_000;

async function whatIsShown(page: Page): Promise<Found> {
  const atWork = scanField(page);
  const signedOut = page.getByRole('heading', { name: SIGN_IN });
  const known = atWork.or(signedOut).first();
  await known.or(page.getByLabel('Código de alta')).first().waitFor({ timeout: 30_000 });
  const isKnown = (): Promise<boolean> =>
    known.waitFor({ timeout: TAKES_BACK_MS }).then(
      () => true,
      () => false,
    );
  // A page that was up before its tables were given back is loaded again, as anybody would.
  if (!(await isKnown()) && !(await page.reload().then(isKnown))) return 'not-enrolled';
  return (await atWork.isVisible()) ? 'at-work' : 'signed-out';
}
