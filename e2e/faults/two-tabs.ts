/** Two tabs of one counter work at once, and the one that holds the writer is closed at any moment; the other goes on. */
import { join } from 'node:path';
import { centralWithLine } from './central-under-fault.ts';
import { closeDesk, newDesk, sendAll } from './desk.ts';
import type { Fault, Play } from './fault.ts';
import { flood, record } from './flood.ts';
import { newParcels } from './parcels.ts';
import { killBrowser } from './processes.ts';
import { ANSWERS_FIRST } from './weaknesses.ts';

export const twoTabsFault: Fault = {
  name: 'two-tabs',
  needsLoopMounts: false,
  twin: 'a writer that says "registrado" before it writes',
  play: async (play) => {
    const profile = join(play.folder, 'profile');
    const central = await centralWithLine(play.folder, play.strength === 'twin' ? ANSWERS_FIRST : null);
    try {
      const { server } = central.line;
      await closeWriterAgainAndAgain(play, profile, server);
      play.ledger.find(await central.held());
    } finally {
      await killBrowser(profile);
      await central.close();
    }
  },
};

async function closeWriterAgainAndAgain(
  { ledger, cycles }: Play,
  profile: string,
  server: Parameters<typeof newDesk>[0],
): Promise<void> {
  const parcels = newParcels();
  let desk = await newDesk(server, profile);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const second = await desk.context.newPage();
    await second.goto(server.address);
    // The first tab's worker has the lock; the second tab's waits behind it.
    const works = [desk.page, second].map((page) => flood(page, ledger, parcels));
    await new Promise((resolve) => setTimeout(resolve, 300 + 1_200 * Math.random()));
    await desk.page.close();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const { stop } of works) stop();
    const unanswered = (await Promise.all(works.map(({ ended }) => ended))).flat();
    desk = { ...desk, page: second };
    for (const act of unanswered) await record(second, ledger, act);
  }
  await sendAll(desk);
  await closeDesk(desk);
}
