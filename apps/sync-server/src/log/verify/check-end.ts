/** Whether a stream ends as it says: at the last change held, under the head that its device, or the central itself, signed. */
import { sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { CENTRAL } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import type { HeldStream } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { signedHead } from '@ventanilla/shared/src/sync/messages.ts';
import { eq } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { knownKeyOf } from '../server-key.ts';
import { verifierOf } from '../signing.ts';
import { quarantine, signedHeads } from '../tables/log-tables.ts';
import { devices } from '../tables/network-tables.ts';
import type { Fault } from './fault.ts';

/** @param last number of the last change found, 0 for none; `head` the one stored with it */
export function checkEnd(
  db: Reader,
  held: HeldStream,
  stream: StreamId,
  last: number,
  head: Uint8Array | null,
): readonly Fault[] {
  const faults = held.closed === null ? faultsOfOpen(held, last, head) : faultsOfClosed(db, held, last);
  if (last === 0 || head === null) return faults;
  return isSigned(db, held, stream, last, head) ? faults : [...faults, { stream, seq: last, what: 'signature' }];
}

function faultsOfOpen(
  { stream, seq, head: said }: HeldStream,
  last: number,
  head: Uint8Array | null,
): readonly Fault[] {
  if (last < seq) return [{ stream, seq: last + 1, what: 'gap' }];
  const isEnd = last === seq && head !== null && sameBytes(head, said);
  return isEnd ? [] : [{ stream, seq: last, what: 'end' }];
}

/** A closed stream goes on in quarantine: there every number is kept, though none is believed. */
function faultsOfClosed(db: Reader, { stream, seq }: HeldStream, last: number): readonly Fault[] {
  const rows = db.selectDistinct({ seq: quarantine.seq }).from(quarantine).where(eq(quarantine.stream, stream)).all();
  const kept = new Set(rows.map((row) => row.seq));
  const apart = Array.from({ length: Math.max(0, seq - last) }, (_, place) => last + 1 + place);
  return apart.filter((each) => !kept.has(each)).map((each) => ({ stream, seq: each, what: 'gap' }));
}

function isSigned(db: Reader, { device }: HeldStream, stream: StreamId, last: number, head: Uint8Array): boolean {
  const signed = db.select().from(signedHeads).where(eq(signedHeads.stream, stream)).get();
  if (signed?.seq !== last) return false;
  // A recovered stream is signed by the machine that brought it; nobody but the central signs the central's own.
  const key = device === CENTRAL ? knownKeyOf(db) : keyOfDevice(db, signed.signer);
  const verify = key === undefined ? null : verifierOf(key);
  return verify?.ok === true && verify.value(signedHead(stream, last, head), signed.signature);
}

const keyOfDevice = (db: Reader, device: number): string | undefined =>
  db.select().from(devices).where(eq(devices.number, device)).get()?.publicKey;
