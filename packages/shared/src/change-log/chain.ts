/**
 * The chain that makes a stream tamper-evident. `leaf = H(H(bytes) ‖ H(box))`, `head(n) = H(head(n-1) ‖ leaf(n))`.
 * The leaf is hashed once more than it must be so that 32 bytes can stand for a change its reader may not see.
 */
import { type StreamId, streamBytes } from '../custody/change-id.ts';

/** SHA-256, synchronous: inside a database transaction nothing may be awaited. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

const GENESIS = Uint8Array.from('ventanilla/0', (letter) => letter.charCodeAt(0));
const NO_BOX = new Uint8Array(0);

/** The head before the first change: no two streams share one, so no change fits into another stream. */
export const genesisHead = (hash: Hash, stream: StreamId): Uint8Array => hash(join(GENESIS, streamBytes(stream)));

/** The hash that stands for a box when its reader may not have it; of no bytes when there is no box. */
export const boxHash = (hash: Hash, box: Uint8Array | null): Uint8Array => hash(box ?? NO_BOX);

export const nextHead = (hash: Hash, head: Uint8Array, bytes: Uint8Array, hashedBox: Uint8Array): Uint8Array =>
  hash(join(head, hash(join(hash(bytes), hashedBox))));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
