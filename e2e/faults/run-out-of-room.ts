/**
 * The life of a counter whose room runs out in the middle of work: acts are refused with the reason, what is there can
 * still be read, and once there is room again work goes on, after a restart at the latest.
 */
import { figure } from '../fixtures/counter.ts';
import { type Central, centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, reopenDesk, sendAll } from './desk.ts';
import type { Play } from './fault.ts';
import { flood, record, type Unanswered } from './flood.ts';
import type { Weakness } from './line.ts';
import { newParcels, type Parcels } from './parcels.ts';
import { killBrowser } from './processes.ts';

export interface Room {
  readonly profile: string;
  readonly weakness: Weakness | null;
  /** Leaves a little room, another little each time. */
  readonly fill: (desk: Desk) => Promise<void>;
  readonly free: (desk: Desk) => Promise<void>;
}

/** Acts refused before it counts as having run out: the first may be the journal's, the next the database's. */
const REFUSALS = 6;
const WORKS_ON_MS = 700;

export async function runOutOfRoom(play: Play, room: Room): Promise<void> {
  const central = await centralWithLine(play.folder, room.weakness);
  try {
    await fillAgainAndAgain(play, room, central);
  } finally {
    await killBrowser(room.profile);
    await central.close();
  }
}

async function fillAgainAndAgain(play: Play, room: Room, { line, held }: Central): Promise<void> {
  const { ledger, cycles, strength } = play;
  const parcels = newParcels();
  let desk = await newDesk(line.server, room.profile);
  await sendAll(desk);
  for (let cycle = 0; cycle < cycles; cycle++) {
    line.cut();
    await room.fill(desk);
    await workUntilRefused(desk, play, parcels);
    desk.page.setDefaultTimeout(5_000);
    if (strength === 'product') await tellWhetherItReads(desk);
    await room.free(desk);
    const unanswered = await worksOn(desk, play, parcels);
    await closeDesk(desk);
    line.mend();
    desk = await reopenDesk(line.server, desk);
    if (desk.found === 'not-enrolled') break;
    for (const act of unanswered) await record(desk.page, ledger, act);
    await sendAll(desk);
  }
  ledger.find(await held());
  await closeDesk(desk);
}

async function workUntilRefused(desk: Desk, { ledger }: Play, parcels: Parcels): Promise<void> {
  let refused = 0;
  const deadline = Date.now() + 60_000;
  const work = flood(desk.page, ledger, parcels, ({ kind }) => {
    if (kind !== 'recorded') refused += 1;
    return refused >= REFUSALS || Date.now() > deadline;
  });
  const unanswered = await work.ended;
  if (refused === 0 && unanswered.length === 0) throw new Error('the room did not run out');
}

/** Not asserted: once the full disk has met IndexedDB itself, Chromium gives its tables to nobody until there is room. */
async function tellWhetherItReads(desk: Desk): Promise<void> {
  const shown = await figure(desk, 'Existencias esperadas').catch(() => null);
  if (shown === null) process.stderr.write('with no room left the sheet could not be read\n');
}

/** Without a restart where that is possible; a writer that asks for one is given it by the cycle. */
async function worksOn(desk: Desk, { ledger }: Play, parcels: Parcels): Promise<readonly Unanswered[]> {
  const work = flood(desk.page, ledger, parcels);
  await new Promise((resolve) => setTimeout(resolve, WORKS_ON_MS));
  work.stop();
  return work.ended;
}
