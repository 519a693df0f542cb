/**
 * The central's own stream, device 0: what platforms announce is written here as any other fact is. Its head is read
 * inside the write transaction, so that the command line and the running server can both append.
 */
import { boxHash, genesisHead, nextHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Change, Subject } from '@ventanilla/shared/src/change-log/change.ts';
import { FIRST_STAMP, type Stamp, tick } from '@ventanilla/shared/src/change-log/clock.ts';
import { decodeChange, encodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { type BusinessDay, SYSTEM_RULE, type Via } from '@ventanilla/shared/src/custody/author.ts';
import {
  actId,
  type ChangeId,
  changeId,
  parseStreamId,
  type StreamId,
} from '@ventanilla/shared/src/custody/change-id.ts';
import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { deliverChange } from './deliver.ts';
import { keepChange } from './keep-change.ts';
import { projectChanges } from './project-changes.ts';
import { sha256 } from './signing.ts';
import { findStream, saveStream } from './streams.ts';
import { changes, meta } from './tables/log-tables.ts';

/** What the central has to say, before it is given its place in the stream. */
export interface Statement {
  readonly body: KnownBody;
  readonly subjects: readonly Subject[];
}

/** Its number among the devices. */
export const CENTRAL = 0;
const KNOWN_AS = 'server_stream';

/** Opens the central's stream where there is none yet. `stream` is fresh chance, used only then. */
export function openServerStream(tx: Writer, stream: StreamId, app: string, nowMs: number): void {
  if (!serverStreamOf(tx)) startStream(tx, stream, null, app, nowMs);
}

/**
 * Leaves the central's stream and opens another. A restored central may have written beyond its copy: numbers it gave
 * out then are held by counters and must never be given out again.
 */
export function renewServerStream(tx: Writer, stream: StreamId, app: string, nowMs: number): void {
  const left = serverStreamOf(tx);
  const held = left && findStream(tx, left);
  startStream(tx, stream, held ? changeId(left, held.seq) : null, app, nowMs);
}

function startStream(tx: Writer, stream: StreamId, previous: ChangeId | null, app: string, nowMs: number): void {
  tx.insert(meta)
    .values({ key: KNOWN_AS, value: stream })
    .onConflictDoUpdate({ target: meta.key, set: { value: stream } })
    .run();
  appendStatements(tx, [{ body: { kind: 'stream-opened', device: CENTRAL, previous, app }, subjects: [] }], {
    nowMs,
    via: 'system',
  });
}

/** Appends in the order given; call inside a write transaction. */
export function appendStatements(
  tx: Writer,
  statements: readonly Statement[],
  { nowMs, via }: { readonly nowMs: number; readonly via: Via },
): void {
  const stream = serverStreamOf(tx);
  if (!stream) throw new Error('the central has no stream yet: set-up opens it');
  const held = findStream(tx, stream);
  let seq = held?.seq ?? 0;
  let head = held?.head ?? genesisHead(sha256, stream);
  let stamp = lastStamp(tx, stream, seq);
  const written: Change[] = [];
  for (const { body, subjects } of statements) {
    seq += 1;
    stamp = tick(stamp, nowMs);
    const change = changeOf(stream, seq, stamp, via, body, subjects, nowMs);
    const bytes = encodeChange(change);
    const noBox = boxHash(sha256, null);
    head = nextHead(sha256, head, bytes, noBox);
    const from = { stream, device: CENTRAL, office: HQ_OFFICE, receivedMs: nowMs };
    keepChange(tx, from, { seq, bytes, box: null, boxHash: noBox, head });
    if (subjects.length > 0) deliverChange(tx, change, false);
    written.push(change);
  }
  saveStream(tx, { stream, device: CENTRAL, seq, head, closed: null });
  projectChanges(tx, written);
}

function changeOf(
  stream: StreamId,
  seq: number,
  { ms, counter }: Stamp,
  via: Via,
  body: KnownBody,
  subjects: readonly Subject[],
  nowMs: number,
): Change<KnownBody> {
  return {
    stream,
    seq,
    act: actId(stream, seq),
    // The central's clock is what the others are checked against, hence the highest trust.
    author: { office: HQ_OFFICE, clerk: SYSTEM_RULE, day: havanaDay(nowMs), at: ms, clk: 3, via },
    counter,
    to: [],
    session: 0,
    subjects,
    body,
  };
}

function serverStreamOf(db: Reader): StreamId | null {
  const text = db.select().from(meta).where(eq(meta.key, KNOWN_AS)).get()?.value;
  const stream = text === undefined ? null : parseStreamId(text);
  return stream?.ok ? stream.value : null;
}

function lastStamp(db: Reader, stream: StreamId, seq: number): Stamp {
  const last = db
    .select({ bytes: changes.bytes })
    .from(changes)
    .where(and(eq(changes.stream, stream), eq(changes.seq, seq)))
    .get();
  const decoded = last ? decodeChange(stream, seq, last.bytes) : null;
  return decoded?.ok ? { ms: decoded.value.author.at, counter: decoded.value.counter } : FIRST_STAMP;
}

/** The calendar day in Havana. The central has no counter that opens and closes days. */
function havanaDay(ms: number): BusinessDay {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Havana' }).format(ms);
  return Number(parts.replaceAll('-', '')) as BusinessDay;
}
