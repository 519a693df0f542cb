/** The offices the pictures are taken in: one server and a few browsers, each opened when the first picture asks for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type Counter, enrolledCounter, openBrowser, person, signIn } from '../fixtures/counter.ts';
import { type Device, enrolledDevice } from '../fixtures/device.ts';
import { type Server, serverOn } from '../fixtures/server.ts';
import { numberMaker } from './fresh-number.ts';

export interface World {
  readonly server: Server;
  /** Contramaestre's counter, its manager signed in. */
  readonly desk: () => Promise<Counter>;
  /** A second counter of Contramaestre; nobody has signed in on it. */
  readonly spare: () => Promise<Counter>;
  /** A browser that is no device yet and was promised nothing about its data. */
  readonly stranger: () => Promise<Page>;
  /** A counter of an office that has recorded nothing. */
  readonly quiet: () => Promise<Counter>;
  readonly hq: () => Promise<Counter>;
  /** A device of Plaza whose screen nobody looks at: the other office of every case. */
  readonly plaza: () => Promise<Device>;
  /** Plaza's counter, once ten thousand parcels lie there. */
  readonly full: () => Promise<Counter>;
  /** A sound number that nobody has met. */
  readonly freshNumber: () => string;
  /** A folder for files that are carried by hand. */
  readonly stick: string;
  readonly close: () => Promise<void>;
}

const CONTRAMAESTRE = '340101';
const PLAZA = '230201';
const PLAYA = '230101';
const HQ = '999900';

/** Announced by a platform in an order file, as the counter will find them. */
export const ANNOUNCED = 'CP204811676CU';
export const FOR_ANOTHER_MUNICIPALITY = 'RR518302742ES';

const ORDERS = [
  'order_id,item_no,tracking_number,dest_municipality,dest_province,weight_g,status',
  `VD-90417,1,${ANNOUNCED},Contramaestre,Santiago de Cuba,1250,paid`,
  `VD-90418,1,${FOR_ANOTHER_MUNICIPALITY},Plaza de la Revolución,La Habana,480,paid`,
].join('\n');

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-shots-'));
  const server = await serverOn(join(folder, 'data'));
  await server.start();
  writeFileSync(join(folder, 'orders.csv'), ORDERS);
  await server.ventanilla('import', 'orders', join(folder, 'orders.csv'), '--platform', 'tienda-caribe');

  const pages: Page[] = [];
  const kept = (page: Page): Page => {
    page.setDefaultTimeout(10_000);
    pages.push(page);
    return page;
  };
  const counterAt = async (office: string, name: string): Promise<Counter> => {
    const counter = await enrolledCounter(server, office, join(folder, name));
    return { ...counter, page: kept(counter.page) };
  };
  const signedInAt = async (office: string, name: string, role: 'manager' | 'hq') => {
    const counter = await counterAt(office, name);
    await signIn(counter, person(counter, role));
    return counter;
  };
  const plaza = once(() => enrolledDevice(server, PLAZA, today()));

  return {
    server,
    desk: once(() => signedInAt(CONTRAMAESTRE, 'desk', 'manager')),
    spare: once(() => counterAt(CONTRAMAESTRE, 'spare')),
    stranger: once(async () => {
      // The promise to keep the data is written for another origin: to this one the browser is as it comes.
      const elsewhere = { ...server, address: 'http://localhost:1' };
      const context = await openBrowser(elsewhere, join(folder, 'stranger'));
      return kept(context.pages()[0] ?? (await context.newPage()));
    }),
    quiet: once(() => signedInAt(PLAYA, 'quiet', 'manager')),
    hq: once(() => signedInAt(HQ, 'hq', 'hq')),
    plaza,
    full: once(async () => {
      await fill(await plaza());
      return signedInAt(PLAZA, 'full', 'manager');
    }),
    freshNumber: numberMaker(),
    stick: folder,
    close: async () => {
      for (const page of pages) await page.context().close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(device: Device): Promise<void> {
  for (let batch = 0; batch < 20; batch++) {
    await device.push(
      Array.from({ length: 500 }, (_, place) => ({
        parcels: [`N:ALM-${String(batch * 500 + place).padStart(6, '0')}`],
        body: { kind: 'received', from: { at: 'unknown' }, doubts: [] } as const,
      })),
    );
  }
}

/** Havana's calendar date, YYYYMMDD. */
function today(): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Havana' }).format(Date.now());
  return Number(date.replaceAll('-', ''));
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open();
    return opening;
  };
}
