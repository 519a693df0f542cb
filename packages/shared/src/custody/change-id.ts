/**
 * Who wrote a fact and where it stands in their log: a fact is named by the change that contributed it.
 * A stream is one run of one device's writer: 64 random bits, written as 16 hexadecimal digits.
 */
import { err, ok, type Result } from '../result.ts';

export type StreamId = string & { readonly brand: 'StreamId' };
/** `<16 hex digits>.<seq ≥ 1>`, for example `00a1b2c3d4e5f607.12`. */
export type ChangeId = string & { readonly brand: 'ChangeId' };
/** The opening of a screen an act came from: `<16 hex digits>/<draft ≥ 1>`. Enter twenty times is one act. */
export type ActId = string & { readonly brand: 'ActId' };

export type MalformedId = { readonly kind: 'malformed-id'; readonly text: string };

export function parseStreamId(text: string): Result<StreamId, MalformedId> {
  return /^[0-9a-f]{16}$/.test(text) ? ok(text as StreamId) : err({ kind: 'malformed-id', text });
}

export function parseChangeId(text: string): Result<ChangeId, MalformedId> {
  return /^[0-9a-f]{16}\.[1-9][0-9]{0,8}$/.test(text) ? ok(text as ChangeId) : err({ kind: 'malformed-id', text });
}

export const changeId = (stream: StreamId, seq: number): ChangeId => `${stream}.${seq}` as ChangeId;
export const actId = (stream: StreamId, draft: number): ActId => `${stream}/${draft}` as ActId;

export const streamOf = (id: ChangeId | ActId): StreamId => id.slice(0, 16) as StreamId;
/** The number behind the stream: `seq` of a change, draft number of an act. */
export const numberOf = (id: ChangeId | ActId): number => Number(id.slice(17));

/** Total order of changes by (stream, seq); negative when `a` comes first. It says nothing about time. */
export function compareChangeIds(a: ChangeId, b: ChangeId): number {
  const left = streamOf(a);
  const right = streamOf(b);
  if (left !== right) return left < right ? -1 : 1;
  return numberOf(a) - numberOf(b);
}

/** The eight bytes a stream's name is written as in the log. */
export const streamBytes = (stream: StreamId): Uint8Array =>
  Uint8Array.from({ length: 8 }, (_, i) => Number.parseInt(stream.slice(2 * i, 2 * i + 2), 16));

/** The name of a stream from its eight bytes (callers check the length at the door). */
export const streamFromBytes = (bytes: Uint8Array): StreamId =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as StreamId;
