/** Devices that send without a pause, as after a blackout: what the central gave a receipt for is acknowledged, the rest goes again. */
import type { Act, Device } from '../fixtures/device.ts';
import type { Ledger } from './ledger.ts';
import { type Parcels, received } from './parcels.ts';

export interface Pushing {
  /** Resolves when each device met a central that does not answer any more, or was told to stop. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

const LONGEST_RUN = 6;

export function pushWithoutEnd(devices: readonly Device[], ledger: Ledger, parcels: Parcels): Pushing {
  let isStopped = false;
  const work = async (device: Device): Promise<void> => {
    while (!isStopped) {
      const run = Array.from({ length: 1 + Math.floor(Math.random() * LONGEST_RUN) }, () => parcels.next());
      if (!(await pushed(device, ledger, run))) return;
    }
  };
  return {
    ended: Promise.all(devices.map(work)).then(() => undefined),
    stop: () => {
      isStopped = true;
    },
  };
}

/** False when no answer came. `numbers` may be none: then what is unreceived goes again. */
export async function pushed(device: Device, ledger: Ledger, numbers: readonly string[]): Promise<boolean> {
  for (const number of numbers) {
    ledger.attempt(received(number));
    sentBy(device).push(received(number));
  }
  const said = await device.push(numbers.map(receivedAct)).catch(() => null);
  if (said === null) return false;
  const upTo = said.receipts.find(({ stream }) => stream === device.stream)?.received ?? 0;
  // Its first change opens the stream; the acts follow it one by one.
  for (const act of sentBy(device).slice(0, Math.max(0, upTo - 1))) ledger.acknowledge(act);
  return true;
}

const receivedAct = (number: string): Act => ({
  parcels: [`S:${number}`],
  body: { kind: 'received', from: { at: 'unknown' }, doubts: [] },
});

const sent = new WeakMap<Device, string[]>();

function sentBy(device: Device): string[] {
  const acts = sent.get(device) ?? [];
  sent.set(device, acts);
  return acts;
}
