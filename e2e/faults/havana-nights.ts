/** The two nights in which Havana's clock jumps, lived through by a counter and a central that both believe it is then. */
import { join } from 'node:path';
import { enrolledDevice } from '../fixtures/device.ts';
import { actsHeld } from '../fixtures/device-reading.ts';
import { type Server, serverOn } from '../fixtures/server.ts';
import { closeDesk, type Desk, newDesk, reopenDesk, sendAll, signInAgain } from './desk.ts';
import { flood } from './flood.ts';
import { isWhole, type Ledger, openLedger } from './ledger.ts';
import { lineTo } from './line.ts';
import { newParcels, type Parcels } from './parcels.ts';
import { killBrowser } from './processes.ts';
import { centralWithClockOff, withClockOff, writerWithAClock } from './wrong-clock.ts';

export interface Night {
  /** The moment of the jump, UTC. */
  readonly jump: string;
  /** Havana's dates, YYYYMMDD: when the turn begins, and those its acts may bear, for a turn ends with its day. */
  readonly day: number;
  readonly days: readonly number[];
}

/** IANA time zone database, America/Havana: forward at midnight, and back at one o'clock, both at 05:00 UTC. */
export const NIGHTS: readonly Night[] = [
  { jump: '2026-03-08T05:00:00Z', day: 20260307, days: [20260307, 20260308] },
  { jump: '2026-11-01T05:00:00Z', day: 20261101, days: [20261101] },
];

const OFFICE = '340101';
/** For enrolling and signing in. */
const BEFORE_MS = 20_000;

export async function throughTheNight(folder: string, night: Night): Promise<void> {
  const shiftMs = Date.parse(night.jump) - BEFORE_MS - Date.now();
  const server = await serverOn(join(folder, night.jump.slice(0, 10)), centralWithClockOff(shiftMs));
  const profile = join(folder, `profile-${night.day}`);
  await server.start();
  const line = await lineTo(server, writerWithAClock());
  try {
    const ledger = openLedger();
    await workOverTheJump(line.server, profile, ledger, shiftMs, Date.parse(night.jump) - shiftMs);
    await compare(server, ledger, night);
  } finally {
    await killBrowser(profile);
    await line.close();
    await server.stop();
  }
}

/** `jumpAt`: when it comes, by the true clock. Afterwards the browser is started again, in the hour that came twice or never. */
async function workOverTheJump(
  server: Server,
  profile: string,
  ledger: Ledger,
  shiftMs: number,
  jumpAt: number,
): Promise<void> {
  const parcels = newParcels();
  const prepare = withClockOff(shiftMs);
  let desk = await newDesk(server, profile, prepare);
  if (Date.now() > jumpAt - 500) throw new Error('the counter was not ready before the jump');
  await new Promise((resolve) => setTimeout(resolve, jumpAt - 500 - Date.now()));
  await work(desk, ledger, parcels);
  await closeDesk(desk);
  desk = await reopenDesk(server, desk, prepare);
  await signInAgain(desk);
  await work(desk, ledger, parcels);
  await sendAll(desk);
  await closeDesk(desk);
}

async function work({ page }: Desk, ledger: Ledger, parcels: Parcels): Promise<void> {
  const acts = flood(page, ledger, parcels);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  acts.stop();
  await acts.ended;
}

async function compare(server: Server, ledger: Ledger, { jump, day, days }: Night): Promise<void> {
  const reader = await enrolledDevice(server, OFFICE, day);
  const held = (await actsHeld(server, reader)).filter(({ says }) => says.startsWith('received '));
  ledger.find(held.map(({ says }) => says));
  if (held.length === 0 || !isWhole(ledger.verdict())) throw new Error(`${jump}: ${JSON.stringify(ledger.verdict())}`);
  const strange = held.filter((act) => !days.includes(act.day));
  if (held[0]?.day !== day || strange.length > 0)
    throw new Error(`${jump}: begun on ${held[0]?.day}, and of another day: ${JSON.stringify(strange)}`);
}
