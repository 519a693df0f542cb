/** The life of a central under a fault: devices send without a pause until it is cut off, it is started again, and they send again. */
import { enrolledDevice } from '../fixtures/device.ts';
import { actsHeld } from '../fixtures/device-reading.ts';
import { type Server, serverOn } from '../fixtures/server.ts';
import type { Play } from './fault.ts';
import { newParcels } from './parcels.ts';
import { pushed, pushWithoutEnd } from './push-without-end.ts';

export interface Hurt {
  readonly dataDir: string;
  /** Loaded into the central's process before its own code: what makes it a twin. */
  readonly preload: string | null;
  readonly whenReady: () => void;
  /** Ends the central the hard way; its folder is then what is left of it. */
  readonly cutOff: (server: Server) => Promise<void>;
}

const OFFICE = '340101';
const TODAY = 20261124;
const DEVICES = 2;
const LONGEST_WORK_MS = 1_500;

export async function hurtCentral(play: Play, { dataDir, preload, whenReady, cutOff }: Hurt): Promise<void> {
  const { ledger, cycles, strength } = play;
  const server = await serverOn(dataDir, preload === null ? [] : ['--import', preload]);
  await server.start();
  try {
    const parcels = newParcels();
    const devices = [];
    for (let count = 0; count < DEVICES; count++) devices.push(await enrolledDevice(server, OFFICE, TODAY));
    const reader = await enrolledDevice(server, OFFICE, TODAY);
    // A twin that commits late must not forget who these devices are.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    whenReady();
    for (let cycle = 0; cycle < cycles; cycle++) {
      const work = pushWithoutEnd(devices, ledger, parcels);
      await new Promise((resolve) => setTimeout(resolve, 100 + LONGEST_WORK_MS * Math.random()));
      await cutOff(server);
      await work.ended;
      await server.start();
      for (const device of devices) await pushed(device, ledger, []);
    }
    const held = await actsHeld(server, reader);
    ledger.find(held.map(({ says }) => says).filter((says) => says.startsWith('received ')));
    if (strength === 'product') await verified(server);
  } finally {
    await server.kill();
  }
}

/** The operator's own check: chains, signatures, gaps, and tables equal to a rebuild. */
async function verified(server: Server): Promise<void> {
  const { ok, faults } = (await server.ventanilla('verify')) as { readonly ok: boolean; readonly faults: unknown };
  if (!ok) throw new Error(`the central's own check found: ${JSON.stringify(faults)}`);
}
