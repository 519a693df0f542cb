/** The writer's side of replication: what the central lacks, read from the tables, and what it sent, put into them. */
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { Dexie } from 'dexie';
import { only } from '../database.ts';
import { pendingOf } from '../pending.ts';
import type { OutgoingChange, ReplicationLog, Standing } from '../replication-log.ts';
import type { SyncResult } from '../sync-result.ts';
import { type ChangeRow, NOTHING_READ, ONLY } from '../tables.ts';
import { applyArrival } from './apply-arrival.ts';
import { changeIdentity } from './change-identity.ts';
import { measureProtection } from './measure-protection.ts';
import type { Writer } from './writer-state.ts';

export function createReplicationLog(writer: Writer): ReplicationLog {
  const { database } = writer;
  return {
    standing: () => readStanding(writer),
    read: (stream, first, most) => readChanges(writer, stream, first, most),
    apply: (arrival) => applyArrival(writer, arrival),
    keepReference: async (reference) => {
      await database.reference.put(reference, ONLY);
    },
    keepDevice: (device, epoch) => changeIdentity(writer, device, epoch),
    noteAttempt: (at, result) => noteAttempt(writer, at, result),
  };
}

async function readStanding({ database }: Writer): Promise<Standing | null> {
  const device = await only(database.device);
  if (!device) return null;
  const protection = await measureProtection();
  await database.protection.put(protection, ONLY);
  const replication = (await only(database.replication)) ?? NOTHING_READ;
  const own = await database.streams.where('own').equals(1).toArray();
  const { spans } = pendingOf(own, await database.receipts.toArray(), replication.epoch);
  const firsts = await database.changes.bulkGet(spans.map(({ stream, first }): [string, number] => [stream, first]));
  const stamps = firsts.flatMap((row) => (row ? [row.at] : []));
  const reference = await only(database.reference);
  const contact = await only(database.contact);
  return {
    device,
    replication,
    spans,
    oldest: stamps.length > 0 ? Math.min(...stamps) : 0,
    protection,
    referenceHere: reference?.version ?? null,
    lastResult: contact?.lastResult ?? null,
  };
}

async function readChanges(
  { database }: Writer,
  stream: StreamId,
  first: number,
  most: number,
): Promise<readonly OutgoingChange[]> {
  const rows = await database.changes
    .where('[stream+seq]')
    .between([stream, first], [stream, Dexie.maxKey])
    .limit(most)
    .toArray();
  return rows.flatMap((row) => outgoing(row) ?? []);
}

function outgoing({ seq, bytes, cipher, key, head }: ChangeRow): OutgoingChange | null {
  return head && { seq, bytes, head, box: cipher && key ? { cipher, key } : null };
}

async function noteAttempt({ database }: Writer, at: number, result: SyncResult): Promise<void> {
  const before = await only(database.contact);
  const lastSuccessAt = result.kind === 'ok' ? at : (before?.lastSuccessAt ?? null);
  await database.contact.put({ lastAttemptAt: at, lastResult: result, lastSuccessAt }, ONLY);
}
