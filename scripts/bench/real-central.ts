/** A central as an operator runs it (a process of its own, a folder of its own) and devices enrolled at it by codes. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../apps/sync-server/src/log/database.ts';
import { staff } from '../../apps/sync-server/src/log/tables/network-tables.ts';
import { handOutCode } from '../../apps/sync-server/src/setup/hand-out-code.ts';
import { openCentral } from '../../apps/sync-server/src/setup/open-central.ts';
import { type Server, serverOn } from '../../e2e/fixtures/server.ts';
import { type OfficeCode, parseOfficeCode } from '../../packages/shared/src/identifiers/office-code.ts';

export interface RealCentral {
  readonly server: Server;
  readonly port: number;
  /** One for each device asked for. */
  readonly codes: readonly DeviceCode[];
}

export interface DeviceCode {
  readonly code: string;
  readonly office: OfficeCode;
}

/** `one`: all devices at one office. `each`: every device at an office of its own. */
export type Spread = 'one' | 'each';

const OFFICE: OfficeCode = must(parseOfficeCode(340101));

/** Runs `work` against a central that serves the demo network, and takes everything down again. */
export async function withCentral<Done>(
  devices: number,
  spread: Spread,
  work: (central: RealCentral) => Promise<Done>,
): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
  const server = await serverOn(folder);
  try {
    const codes = handOut(folder, devices, spread);
    await server.start();
    return await work({ server, port: Number(new URL(server.address).port), codes });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function handOut(folder: string, many: number, spread: Spread): readonly DeviceCode[] {
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const nowMs = Date.now();
  const { database } = must(openCentral({ folder, random, nowMs, version: 'bench' }));
  try {
    const places = spread === 'one' ? Array.from({ length: many }, () => OFFICE) : somePlaces(database, many);
    return places.map((office) => ({ office, code: must(handOutCode(database, office, random, nowMs)).code }));
  } finally {
    database.close();
  }
}

/** Offices somebody works at, each once. */
const somePlaces = (database: Database, many: number): readonly OfficeCode[] =>
  database.read
    .selectDistinct({ office: staff.office })
    .from(staff)
    .all()
    .slice(0, many)
    .map(({ office }) => must(parseOfficeCode(office)));

export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
