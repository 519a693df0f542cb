/** The writer's side of replication: what the central lacks, read from the tables, and what it sent, put into them. */
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { Dexie } from 'dexie';
import { only } from '../database.ts';
import { oldestOf, readPending } from '../read/read-pending.ts';
import type { OutgoingChange, ReplicationLog, Standing } from '../replication-log.ts';
import type { SyncResult } from '../sync-result.ts';
import { type ChangeRow, NOTHING_READ, ONLY } from '../tables.ts';
import { applyArrival } from './apply-arrival.ts';
import { changeIdentity } from './change-identity.ts';
import { measureProtection } from './measure-protection.ts';
import { type Writer, writeInTurn } from './writer-state.ts';

export function createReplicationLog(writer: Writer): ReplicationLog {
  const { database } = writer;
  return {
    standing: () => readStanding(writer),
    read: (stream, first, most) => readChanges(writer, stream, first, most),
    oldestOf: (spans) => oldestOf(database, spans),
    apply: (arrival) => applyArrival(writer, arrival),
    keepReference: (reference) =>
      writeInTurn(writer, async () => {
        await database.reference.put(reference, ONLY);
      }),
    keepDevice: (device, epoch) => changeIdentity(writer, device, epoch),
    noteAttempt: (at, result) => writeInTurn(writer, () => noteAttempt(writer, at, result)),
  };
}

async function readStanding(writer: Writer): Promise<Standing | null> {
  const { database } = writer;
  const device = await only(database.device);
  if (!device) return null;
  // Measured before its turn: browsers take their time for it, and acts wait in the same queue.
  const protection = await measureProtection();
  await writeInTurn(writer, () => database.protection.put(protection, ONLY));
  const replication = (await only(database.replication)) ?? NOTHING_READ;
  const { spans } = await readPending(database);
  const reference = await only(database.reference);
  const contact = await only(database.contact);
  return {
    device,
    replication,
    spans,
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
  const readable = rows.map(outgoing);
  const gap = readable.findIndex((change, place) => change?.seq !== first + place);
  return readable.slice(0, gap === -1 ? undefined : gap).filter((change) => change !== null);
}

function outgoing({ seq, bytes, cipher, key, head }: ChangeRow): OutgoingChange | null {
  return head && { seq, bytes, head, box: cipher && key ? { cipher, key } : null };
}

async function noteAttempt({ database }: Writer, at: number, result: SyncResult): Promise<void> {
  const before = await only(database.contact);
  const lastSuccessAt = result.kind === 'ok' ? at : (before?.lastSuccessAt ?? null);
  await database.contact.put({ lastAttemptAt: at, lastResult: result, lastSuccessAt }, ONLY);
}
