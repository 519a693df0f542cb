/** Streams, changes and offices that the contract of the central's store is told with. */
import { parseStreamId, type StreamId } from '../custody/change-id.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import type { ReadModels } from '../reports/read-models.ts';
import type { CentralStore, CentralTx } from '../sync/central/central-store.ts';
import type { Place } from '../sync/central/kept-deliveries.ts';
import type { KeptChange, UnverifiedChange } from '../sync/central/kept-log.ts';
import type { Outcome, Verdict } from '../sync/messages.ts';
import { bytesOf, heldChange } from './contract.ts';
import type { MemoryOffice } from './memory-central/tables.ts';

export const EAST = 340101 as OfficeCode;
export const NORTH = 340102 as OfficeCode;
export const WEST = 230201 as OfficeCode;

/** Two offices of Contramaestre and one of Plaza. */
export const PLACES: readonly MemoryOffice[] = [
  { code: WEST, municipality: 2302, version: 1 },
  { code: NORTH, municipality: 3401, version: 1 },
  { code: EAST, municipality: 3401, version: 3 },
];

export function streamAt(digits: string): StreamId {
  const stream = parseStreamId(digits.padStart(16, '0'));
  if (!stream.ok) throw new Error(`no stream: ${digits}`);
  return stream.value;
}

export const place = (stream: StreamId, seq: number): Place => ({ stream, seq });

export const changeOf = (stream: StreamId, seq: number, more: Partial<KeptChange> = {}): KeptChange => ({
  ...heldChange(stream, seq),
  head: bytesOf(seq, 32),
  boxHash: bytesOf(seq + 1, 32),
  office: EAST,
  receivedMs: 1_795_000_000_000 + seq,
  ...more,
});

export const outcome = (stream: StreamId, seq: number, verdict: Verdict, reason: string): Outcome => ({
  stream,
  seq,
  verdict,
  reason,
});

export const unverified = (stream: StreamId, seq: number, print: string): UnverifiedChange => ({
  stream,
  seq,
  print,
  device: 7,
  bytes: bytesOf(seq),
  box: null,
  head: bytesOf(seq, 32),
  signature: bytesOf(seq, 64),
  reason: 'signature',
  receivedMs: 1_795_000_000_000,
});

export type StoreOfCentral = CentralStore<CentralTx & ReadModels>;

/** Keeps change 1 of a stream that ends there. */
export function keepOne(tx: CentralTx, stream: StreamId, more: Partial<KeptChange> = {}): void {
  tx.addChange(changeOf(stream, 1, more));
  tx.saveStream({ ...place(stream, 1), device: 7, head: bytesOf(1, 32), closed: null });
}
