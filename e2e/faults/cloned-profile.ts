/** A counter's disk is copied to a second machine, and both go on as the same device. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { figure, toCounter } from '../fixtures/counter.ts';
import type { Server } from '../fixtures/server.ts';
import { centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, reopenDesk, sendAll } from './desk.ts';
import type { Fault, Play } from './fault.ts';
import { flood } from './flood.ts';
import { newParcels, type Parcels } from './parcels.ts';
import { killBrowser } from './processes.ts';
import { NAMED_BY_COUNT } from './weaknesses.ts';

export const clonedProfileFault: Fault = {
  name: 'cloned-profile',
  needsLoopMounts: false,
  twin: 'streams that are named by counting, not by chance',
  play: async (play) => {
    const profile = join(play.folder, 'profile');
    const clone = join(play.folder, 'clone');
    const central = await centralWithLine(play.folder, play.strength === 'twin' ? NAMED_BY_COUNT : null);
    try {
      await cloneAgainAndAgain(play, profile, clone, central.line.server);
      play.ledger.find(await central.held());
    } finally {
      await killBrowser(profile);
      await killBrowser(clone);
      await central.close();
    }
  },
};

async function cloneAgainAndAgain(play: Play, profile: string, clone: string, server: Server): Promise<void> {
  const parcels = newParcels();
  let original = await newDesk(server, profile);
  for (let cycle = 0; cycle < play.cycles; cycle++) {
    await closeDesk(original);
    rmSync(clone, { recursive: true, force: true });
    cpSync(profile, clone, { recursive: true, verbatimSymlinks: true });
    original = await reopenDesk(server, original);
    const copy = await reopenDesk(server, { ...original, profile: clone });
    for (const desk of [original, copy]) await work(desk, play, parcels);
    for (const desk of [original, copy, original]) await sendWhatItCan(desk, play);
    if (play.strength === 'product') await compareSheets(original, copy);
    await closeDesk(copy);
  }
  await closeDesk(original);
}

async function work({ page }: Desk, { ledger }: Play, parcels: Parcels): Promise<void> {
  const acts = flood(page, ledger, parcels);
  await new Promise((resolve) => setTimeout(resolve, 400 + 800 * Math.random()));
  acts.stop();
  await acts.ended;
}

/** The twin's second machine is refused for good, which is how it loses; the product's must get everything through. */
async function sendWhatItCan(desk: Desk, { strength }: Play): Promise<void> {
  if (strength === 'product') await sendAll(desk);
  else await sendAll(desk).catch(() => undefined);
}

/** Each has fetched what the other wrote under their common number. */
async function compareSheets(original: Desk, copy: Desk): Promise<void> {
  await sendAll(copy);
  const [here, there] = [await stockShown(original), await stockShown(copy)];
  if (here !== there) throw new Error(`one machine shows ${here} parcels in stock, its copy ${there}`);
}

async function stockShown(desk: Desk): Promise<number> {
  const shown = await figure(desk, 'Existencias esperadas');
  await toCounter(desk);
  return shown;
}
