/** The central is restored from a copy that lacks what came since: the counter notices and sends it again. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '../fixtures/server.ts';
import { type Central, centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, sendAll } from './desk.ts';
import type { Fault, Play } from './fault.ts';
import { flood } from './flood.ts';
import { newParcels, type Parcels } from './parcels.ts';
import { killBrowser } from './processes.ts';

export const staleServerFault: Fault = {
  name: 'stale-server',
  needsLoopMounts: false,
  twin: 'a copy put back by hand, which begins no epoch',
  play: async (play) => {
    const profile = join(play.folder, 'profile');
    const central = await centralWithLine(play.folder, null);
    try {
      await restoreAgainAndAgain(play, profile, central);
    } finally {
      await killBrowser(profile);
      await central.close();
    }
  },
};

async function restoreAgainAndAgain(play: Play, profile: string, { server, line, held }: Central): Promise<void> {
  const { ledger, cycles, strength, folder } = play;
  const parcels = newParcels();
  const desk = await newDesk(line.server, profile);
  for (let cycle = 0; cycle < cycles; cycle++) {
    await workAndSend(desk, play, parcels);
    const copies = join(folder, 'copies');
    const { copy } = (await server.ventanilla('backup', copies)) as { readonly copy: string };
    await workAndSend(desk, play, parcels);
    await server.stop();
    if (strength === 'product') await server.ventanilla('restore', copies);
    else putBackByHand(copy, server);
    await server.start();
    await sendAll(desk);
    // The first answer names the new epoch, the second round sends what it lacks.
    await sendAll(desk);
  }
  ledger.find(await held());
  await closeDesk(desk);
}

async function workAndSend(desk: Desk, { ledger }: Play, parcels: Parcels): Promise<void> {
  const work = flood(desk.page, ledger, parcels);
  await new Promise((resolve) => setTimeout(resolve, 300 + 700 * Math.random()));
  work.stop();
  await work.ended;
  await sendAll(desk);
}

/** Stopped, it has folded its write-ahead log in: one file is all there is. */
function putBackByHand(copy: string, { dataDir }: Server): void {
  copyFileSync(join(copy, 'ventanilla.sqlite'), join(dataDir, 'ventanilla.sqlite'));
}
