/**
 * Makes this browser a device, or another device than it was. All that belonged to the old one ends in one transaction:
 * its stream, its clerk's session, its office's people and last day, what it heard of the central. What it recorded stays.
 */
import { type DeviceRow, NOTHING_READ, ONLY } from '../tables.ts';
import { measureProtection } from './measure-protection.ts';
import { closeStream } from './open-stream.ts';
import { type Writer, writeInTurn } from './writer-state.ts';

/** In the writer's queue: an act must find the old identity whole or the new one. */
export const changeIdentity = (writer: Writer, device: DeviceRow, epoch: number): Promise<void> =>
  writeInTurn(writer, () => changeInTurn(writer, device, epoch));

async function changeInTurn(writer: Writer, device: DeviceRow, epoch: number): Promise<void> {
  const { database } = writer;
  const protection = await measureProtection();
  // The central takes a stream from the device that opened it alone: a later act in it would be ticked and never sent.
  closeStream(writer);
  const ofTheOldOne = [database.session, database.reference, database.lastDay, database.contact] as const;
  const tables = [database.device, database.replication, database.protection, ...ofTheOldOne];
  await database.dexie.transaction('rw', tables, async () => {
    await database.device.put(device, ONLY);
    // The delivery is read from its beginning; what is held already is skipped.
    await database.replication.put({ ...NOTHING_READ, epoch }, ONLY);
    await database.protection.put(protection, ONLY);
    for (const table of ofTheOldOne) await table.clear();
  });
}
