/**
 * Writes the few kinds of CBOR (RFC 8949) this app keeps for itself: integers, text, bytes, null, lists, always in the
 * shortest form. Reading is `decodeStrictly` of the shared codec, which refuses anything else.
 */

export type Cbor = number | string | null | Uint8Array | readonly Cbor[];

export function writeCbor(value: Cbor): Uint8Array {
  const out: number[] = [];
  write(value, out);
  return Uint8Array.from(out);
}

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const NULL = 0xf6;

function write(value: Cbor, out: number[]): void {
  if (value === null) out.push(NULL);
  else if (typeof value === 'number') writeInteger(value, out);
  else if (typeof value === 'string') writeBytes(TEXT, new TextEncoder().encode(value), out);
  else if (value instanceof Uint8Array) writeBytes(BYTES, value, out);
  else {
    writeHead(LIST, value.length, out);
    for (const item of value) write(item, out);
  }
}

function writeInteger(value: number, out: number[]): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`);
  if (value < 0) writeHead(NEGATIVE, -1 - value, out);
  else writeHead(UNSIGNED, value, out);
}

function writeBytes(major: number, bytes: Uint8Array, out: number[]): void {
  writeHead(major, bytes.length, out);
  // One by one: spreading a long box into the arguments of a call overflows the stack.
  for (const byte of bytes) out.push(byte);
}

function writeHead(major: number, size: number, out: number[]): void {
  const top = major << 5;
  if (size < 24) out.push(top | size);
  else if (size < 2 ** 8) out.push(top | 24, size);
  else if (size < 2 ** 16) out.push(top | 25, ...bigEndian(size, 2));
  else if (size < 2 ** 32) out.push(top | 26, ...bigEndian(size, 4));
  else out.push(top | 27, ...bigEndian(size, 8));
}

const bigEndian = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, place) => Math.floor(value / 256 ** (length - 1 - place)) % 256);
