/**
 * The two messages of `POST /sync`, which goes both ways in one round trip. This parsed schema is the wire contract: a
 * counter may run last month's build, so a field is never taken from the server's own types.
 */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import type { SealedBox } from '../change-log/box.ts';
import { boxHash, type Hash, sameBytes } from '../change-log/chain.ts';
import type { Malformed } from '../change-log/codec.ts';
import { type StreamId, streamBytes } from '../custody/change-id.ts';
import { bytes, integer, streamId, word, writeWord } from '../custody/kinds/body-parts.ts';
import { err, ok, type Result } from '../result.ts';
import type { Cell } from './columns.ts';
import { LONGEST_MESSAGE } from './frame.ts';
import { readColumns } from './read-columns.ts';
import { writeColumns } from './write-columns.ts';

export interface SentChange {
  readonly bytes: Uint8Array;
  readonly box: SealedBox | null;
}

/** A contiguous piece of one stream. The device signs (stream, seq of the last change, head after it). */
export interface Run {
  readonly stream: StreamId;
  readonly first: number;
  readonly changes: readonly SentChange[];
  /** 32 bytes: the chain's head after the last change. */
  readonly head: Uint8Array;
  /** ES256 over `signedHead`. */
  readonly signature: Uint8Array;
}

/** What a device says of itself with every sync. Kept as last value and shown "as last declared". */
export interface Declaration {
  readonly pending: number;
  /** Stamp in ms of the oldest change without a receipt; 0 when nothing is pending. */
  readonly oldest: number;
  readonly persisted: boolean;
  /** Estimated free space in MiB; -1 when the browser does not say. */
  readonly freeMb: number;
  readonly app: string;
}

export interface SyncRequest {
  /** Epoch the cursor belongs to; 0 on a device that never synced. */
  readonly epoch: number;
  readonly cursor: number;
  /** True while the device fetches what it wrote itself and lacks: a disk was put back, or another machine writes as it. */
  readonly ownToo: boolean;
  /** Heads of the device's own streams that still lack a receipt. */
  readonly heads: readonly { readonly stream: StreamId; readonly seq: number }[];
  readonly runs: readonly Run[];
  readonly declaration: Declaration;
}

/**
 * What became of a change. All of them advance the stream, so no change can block those behind it:
 * accepted with a case, waiting for a newer server, refused (malformed or forged), unverified (chain or signature wrong).
 */
export const VERDICTS = ['accepted-with-case', 'waiting', 'refused', 'unverified'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Outcome {
  readonly stream: StreamId;
  readonly seq: number;
  readonly verdict: Verdict;
  /** Code of the rule or fault, for `wording`: `double-custody`, `foreign-office`, `malformed` … */
  readonly reason: string;
}

/** The server's word that it holds a stream up to `received`. `safe` is covered by a proven backup; 0 until there is one. */
export interface Receipt {
  readonly stream: StreamId;
  readonly received: number;
  readonly safe: number;
  readonly head: Uint8Array;
}

/** Somebody else's change, loose. Who may not open its box gets the hash that stands for it. */
export interface Extract {
  readonly stream: StreamId;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly box: SealedBox | null;
  readonly boxHash: Uint8Array;
}

export interface SyncResponse {
  readonly epoch: number;
  /** The server's clock, ms since 1970. */
  readonly serverMs: number;
  /** Only what was not plainly accepted; a receipt says the rest. */
  readonly outcomes: readonly Outcome[];
  readonly receipts: readonly Receipt[];
  readonly extracts: readonly Extract[];
  readonly cursor: number;
  /** True when more extracts wait behind the cursor. */
  readonly more: boolean;
  /** Version of the reference data (offices, staff) the server has for this office. */
  readonly reference: number;
  /** How many changes the server holds that this device's number wrote. More than the device knows of: it lacks some. */
  readonly own: number;
  /** ES256 by the server over `signedResponse`. */
  readonly signature: Uint8Array;
}

/** The question a response answers, as both sides know it: it is signed, and never sent back. */
export interface Asked {
  /** The device's number. */
  readonly device: number;
  /** Epoch and cursor of its request. */
  readonly epoch: number;
  readonly cursor: number;
}

export interface Message {
  /** The public part as columns, to be deflated. */
  readonly content: Uint8Array;
  readonly boxes: readonly Uint8Array[];
}

/** What the device signs for a run. */
export const signedHead = (stream: StreamId, seq: number, head: Uint8Array): Uint8Array =>
  encode(['run', streamBytes(stream), seq, head]);

/**
 * What the server signs: all it says, and to what question. An answer given to another device, or to this one for
 * another cursor, does not verify, nor does one with a box, a key, an outcome or a receipt more, less or other.
 */
export const signedResponse = (asked: Asked, said: Omit<SyncResponse, 'signature'>): Uint8Array =>
  encode([
    'response',
    [asked.device, asked.epoch, asked.cursor],
    [said.epoch, said.serverMs, said.cursor, said.more ? 1 : 0, said.reference, said.own],
    said.outcomes.map(writeOutcome),
    said.receipts.map(writeReceipt),
    said.extracts.map(({ stream, seq, bytes, box, boxHash }) => [
      streamBytes(stream),
      seq,
      bytes,
      box ? box.key : null,
      boxHash,
    ]),
  ]);

export function writeRequest(request: SyncRequest): Message {
  const { declaration } = request;
  const content = writeColumns([
    request.epoch,
    request.cursor,
    request.ownToo ? 1 : 0,
    request.heads.map(({ stream, seq }) => [streamBytes(stream), seq]),
    request.runs.map((run) => [
      streamBytes(run.stream),
      run.first,
      run.changes.map(({ bytes, box }) => [bytes, box ? box.key : null]),
      run.head,
      run.signature,
    ]),
    [declaration.pending, declaration.oldest, declaration.persisted ? 1 : 0, declaration.freeMb, declaration.app],
  ]);
  const boxes = request.runs.flatMap((run) => run.changes.flatMap(({ box }) => (box ? [box.cipher] : [])));
  return { content, boxes };
}

export function readRequest({ content, boxes }: Message): Result<SyncRequest, Malformed> {
  const parsed = parse(requestSchema, content);
  if (!parsed.ok) return parsed;
  const [epoch, cursor, ownToo, heads, runs, [pending, oldest, persisted, freeMb, app]] = parsed.value;
  const take = taker(boxes);
  const read = runs.map(
    ([stream, first, changes, head, signature]): Run => ({
      stream,
      first,
      changes: changes.map(([record, key]) => ({ bytes: record, box: key ? take(key) : null })),
      head,
      signature,
    }),
  );
  if (!take.exact()) return err({ kind: 'malformed', why: 'boxes and keys do not match' });
  return ok({
    epoch,
    cursor,
    ownToo: ownToo === 1,
    heads: heads.map(([stream, seq]) => ({ stream, seq })),
    runs: read,
    declaration: { pending, oldest, persisted: persisted === 1, freeMb, app },
  });
}

/** Leaves out what the reader can compute: the hash of a box that is sent, and of no box. */
export function writeResponse(response: SyncResponse, hash: Hash): Message {
  const content = writeColumns([
    response.epoch,
    response.serverMs,
    response.outcomes.map(writeOutcome),
    response.receipts.map(writeReceipt),
    response.extracts.map((extract) => writeExtract(extract, hash)),
    response.cursor,
    response.more ? 1 : 0,
    response.reference,
    response.own,
    response.signature,
  ]);
  return { content, boxes: response.extracts.flatMap(({ box }) => (box ? [box.cipher] : [])) };
}

export function readResponse({ content, boxes }: Message, hash: Hash): Result<SyncResponse, Malformed> {
  const parsed = parse(responseSchema, content);
  if (!parsed.ok) return parsed;
  const [epoch, serverMs, outcomes, receipts, extracts, cursor, more, reference, own, signature] = parsed.value;
  const take = taker(boxes);
  const read = extracts.map(([stream, seq, record, key, withheld]): Extract => {
    const box = key ? take(key) : null;
    return { stream, seq, bytes: record, box, boxHash: withheld ?? boxHash(hash, box?.cipher ?? null) };
  });
  if (!take.exact()) return err({ kind: 'malformed', why: 'boxes and keys do not match' });
  return ok({
    epoch,
    serverMs,
    outcomes: outcomes.map(([stream, seq, verdict, reason]) => ({ stream, seq, verdict, reason })),
    receipts: receipts.map(([stream, received, safe, head]) => ({ stream, received, safe, head })),
    extracts: read,
    cursor,
    more: more === 1,
    reference,
    own,
    signature,
  });
}

const writeOutcome = ({ stream, seq, verdict, reason }: Outcome): Cell => [
  streamBytes(stream),
  seq,
  writeWord(VERDICTS, verdict),
  reason,
];

const writeReceipt = ({ stream, received, safe, head }: Receipt): Cell => [streamBytes(stream), received, safe, head];

/** The hash of a box is sent only where the box is withheld: a reader who has the box computes it and believes no other. */
function writeExtract({ stream, seq, bytes, box, boxHash: hashed }: Extract, hash: Hash): Cell {
  const isComputed = box !== null || sameBytes(hashed, boxHash(hash, null));
  return [streamBytes(stream), seq, bytes, box ? box.key : null, isComputed ? null : hashed];
}

const whole = integer(0, Number.MAX_SAFE_INTEGER);
const seq = integer(1, 999_999_999);
const flag = integer(0, 1);
const hash32 = bytes(32, 32);
const signature = bytes(0, 128);
const boxKey = z.nullable(bytes(16, 16));
const record = bytes(1, LONGEST_MESSAGE);

const requestSchema = z.tuple([
  whole,
  whole,
  flag,
  z.array(z.tuple([streamId, seq])).check(z.maxLength(1000)),
  z.array(z.tuple([streamId, seq, z.array(z.tuple([record, boxKey])).check(z.minLength(1)), hash32, signature])),
  z.tuple([whole, whole, flag, integer(-1, Number.MAX_SAFE_INTEGER), z.string().check(z.maxLength(40))]),
]);

const responseSchema = z.tuple([
  whole,
  whole,
  z.array(z.tuple([streamId, seq, word(VERDICTS), z.string().check(z.maxLength(80))])),
  z.array(z.tuple([streamId, whole, whole, hash32])),
  z.array(
    z
      .tuple([streamId, seq, record, boxKey, z.nullable(hash32)])
      .check(z.refine(([, , , key, withheld]) => key === null || withheld === null)),
  ),
  whole,
  flag,
  whole,
  whole,
  signature,
]);

function parse<Output>(schema: z.ZodMiniType<Output>, content: Uint8Array): Result<Output, Malformed> {
  const cells = readColumns(content, LONGEST_MESSAGE);
  if (!cells.ok) return cells;
  const parsed = schema.safeParse(cells.value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({ kind: 'malformed', why: `field ${issue?.path.join('.') ?? ''}: ${issue?.code ?? 'malformed'}` });
}

/** Hands out the boxes in the order of their keys, and knows whether they came out even. */
function taker(boxes: readonly Uint8Array[]) {
  let taken = 0;
  const take = (key: Uint8Array): SealedBox | null => {
    const cipher = boxes[taken++];
    return cipher ? { cipher, key } : null;
  };
  return Object.assign(take, { exact: () => taken === boxes.length });
}
