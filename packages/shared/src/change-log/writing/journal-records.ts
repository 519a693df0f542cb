/**
 * The black box's records: `[length u32][crc32 u32][CBOR [seq, bytes, cipher, key, draft, exhibit]]`, big-endian. What a power
 * cut leaves of the last record is found by its length or its checksum and cut off.
 */

import { encode } from 'cborg';
import type { SealedBox } from '../box.ts';
import { join } from '../chain.ts';
import { decodeStrictly } from '../codec.ts';
import type { DraftKey } from './commands.ts';
import { crc32 } from './crc32.ts';

export interface JournalRecord {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly box: SealedBox | null;
  /** Kept here too: after a replay a repeated Enter must still be the same act. */
  readonly draft: DraftKey | null;
  /** Sealed bytes of the exhibit the change names: evidence is as durable as the act. */
  readonly exhibit: Uint8Array | null;
}

export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** Length of the whole records; what follows is torn. */
  readonly wholeBytes: number;
}

const HEADER = 8;
const LONGEST_RECORD = 1024 * 1024;

export function writeRecord({ seq, bytes, box, draft, exhibit }: JournalRecord): Uint8Array {
  const payload = encode([seq, bytes, box?.cipher ?? null, box?.key ?? null, draft, exhibit]);
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint32(0, payload.length);
  header.setUint32(4, crc32(payload));
  return join(new Uint8Array(header.buffer), payload);
}

/** Reads records up to the first that is not whole. Nothing after a damaged record is believed: its place is unsure. */
export function readRecords(file: Uint8Array): JournalContent {
  const records: JournalRecord[] = [];
  let at = 0;
  for (let next = recordAt(file, at); next !== null; next = recordAt(file, at)) {
    records.push(next.record);
    at = next.end;
  }
  return { records, wholeBytes: at };
}

function recordAt(file: Uint8Array, at: number): { readonly record: JournalRecord; readonly end: number } | null {
  if (at + HEADER > file.length) return null;
  const header = new DataView(file.buffer, file.byteOffset + at, HEADER);
  const end = at + HEADER + header.getUint32(0);
  if (end > file.length) return null;
  const payload = file.subarray(at + HEADER, end);
  if (payload.length === 0 || crc32(payload) !== header.getUint32(4)) return null;
  const record = readPayload(payload);
  return record && { record, end };
}

function readPayload(payload: Uint8Array): JournalRecord | null {
  const cbor = decodeStrictly(payload, LONGEST_RECORD);
  const parts: readonly unknown[] = cbor.ok && Array.isArray(cbor.value) ? cbor.value : [];
  const [seq, bytes, cipher, key, draft, exhibit] = parts;
  if (typeof seq !== 'number' || !(bytes instanceof Uint8Array)) return null;
  return {
    seq,
    bytes,
    box: cipher instanceof Uint8Array && key instanceof Uint8Array ? { cipher, key } : null,
    draft: typeof draft === 'string' ? (draft as DraftKey) : null,
    exhibit: exhibit instanceof Uint8Array ? exhibit : null,
  };
}
