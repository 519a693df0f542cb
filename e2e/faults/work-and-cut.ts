/** The life of a counter under a fault: work until something cuts it off, start again, press Enter again where no answer came, send. */
import { figure, handOver, toCounter } from '../fixtures/counter.ts';
import { type Central, centralWithLine } from './central-under-fault.ts';
import { closeDesk, type Desk, newDesk, reopenDesk, sendAll } from './desk.ts';
import type { Play } from './fault.ts';
import { flood, record } from './flood.ts';
import type { Weakness } from './line.ts';
import { handedOver, newDraft, newParcels, type Parcels, received } from './parcels.ts';
import { killBrowser } from './processes.ts';

export interface Cut {
  /** Where the browser keeps everything. */
  readonly profile: string;
  readonly weakness: Weakness | null;
  /** Longest time a counter works before the cut, ms. The cut comes at any moment of it. */
  readonly worksMs: number;
  /** What is done once, when the counter stands ready. */
  readonly whenReady: () => void;
  /** Ends the browser the hard way; afterwards the profile is what is left of it. */
  readonly cutOff: (profile: string) => Promise<void>;
}

/** Every such cycle a parcel is handed over on the screens, and in half of those the cut comes when "Entregado" is read. */
const ON_SCREEN_EVERY = 5;

export async function workAndCut(play: Play, cut: Cut): Promise<void> {
  const central = await centralWithLine(play.folder, cut.weakness);
  try {
    await cutAgainAndAgain(play, cut, central);
  } finally {
    await killBrowser(cut.profile);
    await central.close();
  }
}

async function cutAgainAndAgain(play: Play, cut: Cut, { line, held }: Central): Promise<void> {
  const { ledger, cycles, strength } = play;
  const parcels = newParcels();
  let desk = await newDesk(line.server, cut.profile);
  await sendAll(desk);
  cut.whenReady();
  for (let cycle = 0; cycle < cycles; cycle++) {
    line.cut();
    const onScreen = strength === 'product' && cycle % ON_SCREEN_EVERY === 0;
    if (onScreen) await handOverOnScreen(desk, play, parcels);
    const atOnce = onScreen && cycle % (2 * ON_SCREEN_EVERY) === 0;
    const work = flood(desk.page, ledger, parcels);
    await new Promise((resolve) => setTimeout(resolve, atOnce ? 0 : cut.worksMs * (0.2 + 0.8 * Math.random())));
    await cut.cutOff(cut.profile);
    const unanswered = await work.ended;
    line.mend();
    desk = await reopenDesk(line.server, desk);
    if (desk.found === 'not-enrolled') break;
    for (const act of unanswered) await record(desk.page, ledger, act);
    await sendAll(desk);
  }
  ledger.find(await held());
  if (strength === 'product') await compareScreen(desk, await held());
  await closeDesk(desk);
}

/** Through the screens, with document and signature: what the clerk saw last was "Entregado". */
async function handOverOnScreen(desk: Desk, { ledger }: Play, parcels: Parcels): Promise<void> {
  const act = { number: parcels.next(), draft: newDraft() };
  await record(desk.page, ledger, act);
  ledger.attempt(handedOver(act.number));
  await toCounter(desk);
  await handOver(desk, act.number);
  ledger.acknowledge(handedOver(act.number));
}

/** The counter's own sheet says what the central was sent: nothing is held that no screen shows. */
async function compareScreen(desk: Desk, held: readonly string[]): Promise<void> {
  const count = (kind: string): number => new Set(held.filter((act) => act.startsWith(kind))).size;
  const expected = count(received('')) - count(handedOver(''));
  const shown = await figure(desk, 'Existencias esperadas');
  if (shown !== expected)
    throw new Error(`the counter shows ${shown} parcels in stock, the central was sent ${expected}`);
}
