/** A central of a play's own, the line to it, and a second device of the office that reads back what the central holds. */
import { join } from 'node:path';
import { type Device, enrolledDevice } from '../fixtures/device.ts';
import { actsHeld } from '../fixtures/device-reading.ts';
import { type Server, serverOn } from '../fixtures/server.ts';
import { type Line, lineTo, type Weakness } from './line.ts';

export interface Central {
  readonly server: Server;
  readonly line: Line;
  /** Every parcel of every act of a clerk that the central holds of the office, such as `received S:RR473124829GB`. */
  readonly held: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const OFFICE = '340101';
/** What platforms announce is the central's own writing. */
const ANNOUNCED = 'announced ';
const TODAY = 20261124;

export async function centralWithLine(folder: string, weakness: Weakness | null): Promise<Central> {
  const server = await serverOn(join(folder, 'data'));
  await server.start();
  const line = await lineTo(server, weakness);
  const reader: Device = await enrolledDevice(server, OFFICE, TODAY);
  return {
    server,
    line,
    held: async () => {
      const acts = await actsHeld(server, reader);
      return acts.map(({ says }) => says).filter((says) => !says.startsWith(ANNOUNCED));
    },
    close: async () => {
      await line.close();
      await server.stop();
    },
  };
}
