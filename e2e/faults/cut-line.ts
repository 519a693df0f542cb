/**
 * The line breaks in every way lines break while a counter and a device send over it. What a clerk did stays, nothing
 * arrives twice, and the counter calls received only what the central holds.
 */
import { join } from 'node:path';
import { scanField } from '../fixtures/counter.ts';
import { type Device, enrolledDevice } from '../fixtures/device.ts';
import { askWriter } from './ask-writer.ts';
import { type BrokenLine, brokenLineTo, INJURIES, type Injury } from './broken-line.ts';
import { type Central, centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, sendAll } from './desk.ts';
import type { Fault, Play } from './fault.ts';
import { flood } from './flood.ts';
import { newParcels, type Parcels, received } from './parcels.ts';
import { killBrowser } from './processes.ts';
import { pushed } from './push-without-end.ts';

export const cutLineFault: Fault = {
  name: 'cut-line',
  needsLoopMounts: false,
  twin: 'a device that counts as received what it has sent',
  play: async (play) => {
    const central = await centralWithLine(play.folder, null);
    const line = await brokenLineTo(central.server);
    const profile = join(play.folder, 'profile');
    try {
      if (play.strength === 'twin') await believeAgainAndAgain(play, line);
      else await hurtAgainAndAgain(play, profile, central, line);
      play.ledger.find(await central.held());
    } finally {
      await killBrowser(profile);
      await line.close();
      await central.close();
    }
  },
};

const OFFICE = '340101';
const TODAY = 20261124;
/** Enough for a request or an answer to get through whole now and then, seldom enough for all of them. */
const MOST_BYTES = 6_000;

async function hurtAgainAndAgain(play: Play, profile: string, central: Central, line: BrokenLine): Promise<void> {
  const { cycles, ledger } = play;
  const parcels = newParcels();
  const desk = await newDesk(line.server, profile);
  await sendAll(desk);
  const device = await enrolledDevice(line.server, OFFICE, TODAY);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const injury = injuryOf(cycle);
    line.hurt(injury, Math.floor(MOST_BYTES * Math.random()));
    const sent = pushed(device, ledger, threeOf(parcels));
    await workOverIt(desk, play, parcels);
    await believesNothing(desk, central, play);
    if (injury === 'captive-portal') await opensFromItself(desk);
    line.mend();
    await sent;
    await pushed(device, ledger, []);
    await sendAll(desk);
    await believesNothing(desk, central, play);
  }
  await closeDesk(desk);
}

const injuryOf = (cycle: number): Injury => INJURIES[cycle % INJURIES.length] ?? 'half-open';

const threeOf = (parcels: Parcels): readonly string[] => [parcels.next(), parcels.next(), parcels.next()];

/** Somebody presses "Enviar ahora" all the time; over a silent line the first press is still waiting when work ends. */
async function workOverIt({ page }: Desk, { ledger }: Play, parcels: Parcels): Promise<void> {
  const work = flood(page, ledger, parcels);
  const over = new AbortController();
  const presses = async (): Promise<void> => {
    while (!over.signal.aborted) await askWriter(page, 'sync-now', null).catch(() => undefined);
  };
  void presses();
  await new Promise((resolve) => setTimeout(resolve, 500 + 1_000 * Math.random()));
  work.stop();
  over.abort();
  if ((await work.ended).length > 0) throw new Error('the page went with the line');
}

/** What is not "por enviar" is called received: no more of that than the central holds. The line follows the tables by a blink. */
async function believesNothing(desk: Desk, { held }: Central, { ledger }: Play): Promise<void> {
  // The device's own are acknowledged by the central itself, and held.
  const acknowledged = ledger.acknowledged().length;
  const deadline = Date.now() + 3_000;
  for (;;) {
    const { sentence, pending } = await statusOf(desk);
    const there = new Set(await held()).size;
    if (there >= acknowledged - pending) return;
    if (Date.now() > deadline)
      throw new Error(`the counter says "${sentence}" of ${acknowledged} acts, the central holds ${there}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function statusOf({ page }: Desk): Promise<{ readonly sentence: string; readonly pending: number }> {
  const line = page.getByRole('status').filter({ hasText: /por enviar|recibido en la central/i });
  const sentence = (await line.first().textContent()) ?? '';
  const [, count = '0'] = /([0-9][^·]*?) por enviar/.exec(sentence) ?? [];
  return { sentence, pending: Number(count.replace(/[^0-9]/g, '')) };
}

/** The portal's page must not become the counter's: it opens from what it keeps. */
async function opensFromItself({ page }: Desk): Promise<void> {
  await page.reload();
  await scanField(page).waitFor({ timeout: 20_000 });
}

async function believeAgainAndAgain({ cycles, ledger }: Play, line: BrokenLine): Promise<void> {
  const parcels = newParcels();
  for (let cycle = 0; cycle < cycles; cycle++) {
    const device: Device = await enrolledDevice(line.server, OFFICE, TODAY);
    line.hurt(injuryOf(cycle), Math.floor(MOST_BYTES * Math.random()));
    const numbers = threeOf(parcels);
    const sent = pushed(device, ledger, numbers);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const number of numbers) ledger.acknowledge(received(number));
    line.mend();
    await sent;
  }
}
