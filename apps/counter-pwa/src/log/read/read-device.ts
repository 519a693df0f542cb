/** Which device this is, whose it is and who works at it. */

import type { ClerkSession } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';
import type { ReadableDatabase } from '../readable-database.ts';
import { only } from '../tables.ts';

/** Without its token: a screen has no use for it. */
export interface Device {
  readonly device: number;
  readonly office: OfficeCode;
  /** False when the browser may throw this device's data away: every screen says so. */
  readonly protected: boolean;
  readonly epoch: number;
}

export async function readDevice(database: ReadableDatabase): Promise<Device | null> {
  const row = await only(database.device);
  if (!row) return null;
  const protection = await only(database.protection);
  const replication = await only(database.replication);
  return {
    device: row.device,
    office: row.office,
    protected: protection?.persisted ?? false,
    epoch: replication?.epoch ?? 0,
  };
}

export const readReference = async (database: ReadableDatabase): Promise<Reference | null> =>
  (await only(database.reference)) ?? null;

export async function readSession(database: ReadableDatabase): Promise<ClerkSession | null> {
  const row = await only(database.session);
  return row ? { staff: row.staff, name: row.name, role: row.role, day: row.day } : null;
}
