/**
 * Bootstrapping: a fresh Chromium enrols at an office with 10,000 parcels and 50,000 changes; timed from the button to the
 * moment everything is in its IndexedDB. Floor, in the same browser and profile: the same change bytes fetched in one
 * piece and put into plain IndexedDB, strict, a row a change and a row a parcel, nothing verified and nothing folded.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openBrowser } from '../../e2e/fixtures/counter.ts';
import type { KnownBody } from '../../packages/shared/src/change-log/kinds.ts';
import type { ChangeId } from '../../packages/shared/src/custody/change-id.ts';
import type { ParcelSubject } from '../../packages/shared/src/identifiers/parcel-subject.ts';
import { drawParcel } from '../../packages/shared/src/testing/busy-day/drawn-parcels.ts';
import { chanceFrom } from '../../packages/shared/src/testing/seeded-chance.ts';
import { withCentral } from './real-central.ts';
import { HANDED_OVER, RECEIVED, type Replica, replicaOf, SHELVED } from './replica.ts';
import { enrolWireDevice } from './wire-device.ts';

export interface BootstrapCase {
  readonly name: 'bootstrap';
  readonly parcels: number;
  readonly changes: number;
  readonly seconds: number;
  readonly floorSeconds: number;
  readonly timesFloor: number;
}

/** What every parcel lives through: five changes. */
const LIFE: readonly KnownBody[] = [RECEIVED, SHELVED, SHELVED, SHELVED, HANDED_OVER];

export function measureBootstrap(parcelCount = 10_000): Promise<BootstrapCase> {
  return withCentral(2, 'one', async ({ server, port, codes }) => {
    const [first, fresh] = codes;
    if (!first || !fresh) throw new Error('two codes');
    const replica = replicaOf(await enrolWireDevice(port, first));
    const parcels = await fill(replica, parcelCount);
    const changes = parcels * LIFE.length;
    replica.device.close();
    const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bootstrap-'));
    const context = await openBrowser(server, folder);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(server.address);
      await page.getByLabel('Código de alta').fill(fresh.code);
      const from = performance.now();
      await page.getByRole('button', { name: 'Dar de alta' }).click();
      while ((await rowsIn(page, 'changes')) < changes) await page.waitForTimeout(200);
      const seconds = (performance.now() - from) / 1000;
      if ((await rowsIn(page, 'parcels')) < parcels) throw new Error('changes without their parcels');
      const floorSeconds = await bareLoad(await context.newPage(), replica.written(), parcels);
      return { name: 'bootstrap', parcels, changes, seconds, floorSeconds, timesFloor: seconds / floorSeconds };
    } finally {
      await context.close();
      rmSync(folder, { recursive: true });
    }
  });
}

async function fill(replica: Replica, many: number): Promise<number> {
  const chance = chanceFrom(11);
  const parcels = [...new Set(Array.from({ length: many }, () => drawParcel(chance)))];
  const heads = new Map<ParcelSubject, ChangeId>();
  for (const body of LIFE) {
    for (const parcel of parcels) heads.set(parcel, replica.write(parcel, heads.get(parcel) ?? null, body));
  }
  await replica.push();
  return parcels.length;
}

/** Rows of a table of the counter's database; 0 while there is none. */
const rowsIn = (page: Page, table: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('ventanilla');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

/** Served from an origin of its own, so that nothing of the counter stands by. */
async function bareLoad(page: Page, written: readonly Uint8Array[], parcels: number): Promise<number> {
  const lengths = written.map((bytes) => bytes.length);
  const whole = Buffer.concat(written);
  const server = createServer((asked, answer) => {
    answer.setHeader('Content-Type', asked.url === '/' ? 'text/html' : 'application/octet-stream');
    answer.end(asked.url === '/bytes' ? whole : asked.url === '/lengths' ? JSON.stringify(lengths) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    await page.goto(`http://localhost:${address.port}/`);
    return await page.evaluate(loadBare, parcels);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in the page. */
async function loadBare(parcels: number): Promise<number> {
  const from = performance.now();
  const lengths: readonly number[] = await (await fetch('/lengths')).json();
  const whole = new Uint8Array(await (await fetch('/bytes')).arrayBuffer());
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('changes', { keyPath: ['stream', 'seq'] });
      opening.result.createObjectStore('parcels', { keyPath: 'subject' });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction(['changes', 'parcels'], 'readwrite', { durability: 'strict' });
  const [changes, rows] = [transaction.objectStore('changes'), transaction.objectStore('parcels')];
  let at = 0;
  for (const [place, length] of lengths.entries()) {
    changes.add({ stream: '00a1b2c3d4e5f607', seq: place + 1, bytes: whole.slice(at, at + length) });
    at += length;
  }
  for (let n = 0; n < parcels; n++)
    rows.add({ subject: `S:${n}`, heldBy: 0, shelf: null, caseOpen: 0, days: [20_261_123] });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  return (performance.now() - from) / 1000;
}
