/**
 * The device's clock lies: a flat battery starts it in 1970 again and again, somebody sets it ten years ahead or back a
 * day while people work, and twice a year Havana's own clock jumps at night. Nothing is lost or doubled by it, and what a
 * turn did bears the day of the turn.
 */
import { join } from 'node:path';
import type { Server } from '../fixtures/server.ts';
import { centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, reopenDesk, sendAll, signInAgain } from './desk.ts';
import type { Fault, Play } from './fault.ts';
import { flood } from './flood.ts';
import { NIGHTS, throughTheNight } from './havana-nights.ts';
import { newParcels, type Parcels } from './parcels.ts';
import { killBrowser } from './processes.ts';
import { setClock, withClockOff, writerWithAClock } from './wrong-clock.ts';

export const clockFault: Fault = {
  name: 'clock',
  needsLoopMounts: false,
  twin: 'streams that are named by the hour',
  // The second start of a flat battery is the one that repeats a name.
  twinCycles: 2,
  play: async (play) => {
    const profile = join(play.folder, 'profile');
    const isTwin = play.strength === 'twin';
    const central = await centralWithLine(play.folder, writerWithAClock(isTwin ? NAMED_BY_THE_HOUR : ''));
    try {
      await startAgainAndAgain(play, profile, central.line.server);
      play.ledger.find(await central.held());
    } finally {
      await killBrowser(profile);
      await central.close();
    }
    if (!isTwin) for (const night of NIGHTS) await throughTheNight(play.folder, night);
  },
};

const NAMED_BY_THE_HOUR = `{
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (bytes) =>
    bytes.length === 8 ? bytes.fill(1 + (Math.floor(Date.now() / 3_600_000) % 250)) : draw(bytes);
}`;

const DAY_MS = 86_400_000;
/** Ten minutes past the start of a clock that knows nothing. */
const FLAT_BATTERY = 600_000;

/** How far the clock is off at the next start, ms. */
const startsOff = (cycle: number): number =>
  [FLAT_BATTERY - Date.now(), FLAT_BATTERY - Date.now(), 3_652 * DAY_MS, 0][cycle % 4] ?? 0;

async function startAgainAndAgain(play: Play, profile: string, server: Server): Promise<void> {
  const parcels = newParcels();
  let desk = await newDesk(server, profile);
  await sendAll(desk);
  for (let cycle = 0; cycle < play.cycles; cycle++) {
    await closeDesk(desk);
    const off = startsOff(cycle);
    desk = await reopenDesk(server, desk, withClockOff(off));
    await signInAgain(desk);
    const before = play.ledger.acknowledged().length;
    await work(desk, play, parcels);
    if (play.strength === 'product' && play.ledger.acknowledged().length === before)
      throw new Error(`nobody could work with a clock ${off} ms off`);
    if (cycle % 2 === 1) {
      await setClock(desk.page, off - DAY_MS);
      await work(desk, play, parcels);
    }
    if (play.strength === 'product') await sendAll(desk);
    else await sendAll(desk).catch(() => undefined);
  }
  await closeDesk(desk);
}

async function work({ page }: Desk, { ledger }: Pick<Play, 'ledger'>, parcels: Parcels, ms = 600): Promise<void> {
  const acts = flood(page, ledger, parcels);
  await new Promise((resolve) => setTimeout(resolve, ms));
  acts.stop();
  await acts.ended;
}
