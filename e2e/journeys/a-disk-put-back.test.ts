/** Somebody puts the profile back from a copy of this morning: what the central has of this device comes back, and the panel says so. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  enrolledCounter,
  figure,
  openBrowser,
  person,
  receive,
  sendNow,
  signIn,
  toCounter,
} from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const [MORNING, NOON] = ['RR473124829GB', 'CP123456785CU'] as const;

test('a disk that was put back is told what it had written meanwhile; nothing is doubled and no stock is short', async ({
  server,
  folder,
  watch,
}) => {
  test.setTimeout(120_000);
  const profile = join(folder, 'profile');
  const copy = join(folder, 'copy');
  const before = await enrolledCounter(server, CONTRAMAESTRE, profile);
  await signIn(before, person(before, 'clerk'));
  await receive(before, MORNING);
  expect(await sendNow(before)).toContain('La central lo confirmó.');
  await before.context.close();
  cpSync(profile, copy, { recursive: true });

  const meanwhile = await openBrowser(server, profile);
  const counter = { ...before, context: meanwhile, page: meanwhile.pages()[0] ?? (await meanwhile.newPage()) };
  await counter.page.goto(server.address);
  await signInIfAsked(counter);
  await receive(counter, NOON);
  expect(await sendNow(counter)).toContain('La central lo confirmó.');
  await meanwhile.close();

  rmSync(profile, { recursive: true });
  cpSync(copy, profile, { recursive: true });
  const context = await openBrowser(server, profile);
  watch(context);
  const again = { ...before, context, page: context.pages()[0] ?? (await context.newPage()) };
  await again.page.goto(server.address);
  await signInIfAsked(again);
  await sendNow(again);
  await toCounter(again);
  expect(await figure(again, 'Existencias esperadas')).toBe(2);
  await again.page.getByRole('button', { name: 'Ver estado' }).click();
  await expect(again.page.getByText(/La central devolvió .* de este equipo/)).toBeVisible();
});

/** A session outlives a short absence. */
async function signInIfAsked(counter: Parameters<typeof signIn>[0]): Promise<void> {
  const field = counter.page.getByRole('textbox', { name: 'Número del envío' });
  const people = counter.page.getByRole('button', { name: person(counter, 'clerk').name });
  await expect(field.or(people).first()).toBeVisible();
  if (await people.isVisible()) await signIn(counter, person(counter, 'clerk'));
}
