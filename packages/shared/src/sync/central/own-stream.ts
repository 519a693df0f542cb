/**
 * The central's own stream, device 0: what platforms announce is written here as any other fact is, and signed as any
 * device signs. Its end is read inside the write transaction, so that the command line and the running server can both
 * append.
 */
import { boxHash, genesisHead, nextHead } from '../../change-log/chain.ts';
import type { Change, Subject } from '../../change-log/change.ts';
import { FIRST_STAMP, type Stamp, tick } from '../../change-log/clock.ts';
import { decodeChange, encodeChange } from '../../change-log/codec.ts';
import type { KnownBody } from '../../change-log/kinds.ts';
import { type BusinessDay, SYSTEM_RULE, type Via } from '../../custody/author.ts';
import { actId, type ChangeId, changeId, type StreamId } from '../../custody/change-id.ts';
import { HQ_OFFICE } from '../../identifiers/office-code.ts';
import { signedHead } from '../messages.ts';
import type { Sign } from '../signing.ts';
import type { AcceptTools } from './accept-runs.ts';
import { CENTRAL } from './calling-device.ts';
import type { CentralTx } from './central-store.ts';
import { deliverChange } from './deliver.ts';

/** What the central has to say, before it is given its place in the stream. */
export interface Statement {
  readonly body: KnownBody;
  readonly subjects: readonly Subject[];
}

export interface OwnTools<Tx extends CentralTx> extends AcceptTools<Tx> {
  /** By the key that devices know the central by. */
  readonly sign: Sign;
  /** The calendar day in Havana: the central has no counter that opens and closes days. */
  readonly dayOf: (ms: number) => BusinessDay;
}

export interface NewStream {
  /** Fresh chance. */
  readonly stream: StreamId;
  /** Build of the program that opens it. */
  readonly app: string;
}

/** Opens the central's stream where there is none yet. */
export function openOwnStream<Tx extends CentralTx>(tools: OwnTools<Tx>, tx: Tx, opened: NewStream): void {
  if (!tx.ownStream()) startStream(tools, tx, opened, null);
}

/**
 * Leaves the central's stream and opens another. A restored central may have written beyond its copy: numbers it gave
 * out then are held by counters and must never be given out again.
 */
export function renewOwnStream<Tx extends CentralTx>(tools: OwnTools<Tx>, tx: Tx, opened: NewStream): void {
  const left = tx.ownStream();
  const held = left && tx.endOf(left);
  startStream(tools, tx, opened, held ? changeId(held.stream, held.seq) : null);
}

function startStream<Tx extends CentralTx>(
  tools: OwnTools<Tx>,
  tx: Tx,
  { stream, app }: NewStream,
  previous: ChangeId | null,
): void {
  tx.saveOwnStream(stream);
  const opening: Statement = { body: { kind: 'stream-opened', device: CENTRAL, previous, app }, subjects: [] };
  appendStatements(tools, tx, [opening], 'system');
}

/** Appends in the order given; call inside a write transaction. */
export function appendStatements<Tx extends CentralTx>(
  { hash, project, sign, dayOf, nowMs }: OwnTools<Tx>,
  tx: Tx,
  statements: readonly Statement[],
  via: Via,
): void {
  const stream = tx.ownStream();
  if (!stream) throw new Error('the central has no stream yet: set-up opens it');
  const held = tx.endOf(stream);
  let seq = held?.seq ?? 0;
  let head = held?.head ?? genesisHead(hash, stream);
  let stamp = lastStamp(tx, stream, seq);
  const noBox = boxHash(hash, null);
  const day = dayOf(nowMs);
  const written: Change[] = [];
  for (const statement of statements) {
    seq += 1;
    stamp = tick(stamp, nowMs);
    const change = changeOf({ stream, seq, stamp, day, via }, statement);
    const bytes = encodeChange(change);
    head = nextHead(hash, head, bytes, noBox);
    tx.addChange({ stream, seq, bytes, box: null, boxHash: noBox, head, office: HQ_OFFICE, receivedMs: nowMs });
    if (statement.subjects.length > 0) deliverChange(tx, change, false);
    written.push(change);
  }
  tx.saveStream({ stream, device: CENTRAL, seq, head, closed: null });
  tx.saveSignature(stream, seq, sign(signedHead(stream, seq, head)), CENTRAL);
  project(tx, written);
}

interface Written {
  readonly stream: StreamId;
  readonly seq: number;
  readonly stamp: Stamp;
  readonly day: BusinessDay;
  readonly via: Via;
}

const changeOf = ({ stream, seq, stamp, day, via }: Written, { body, subjects }: Statement): Change<KnownBody> => ({
  stream,
  seq,
  act: actId(stream, seq),
  // The central's clock is what the others are checked against, hence the highest trust.
  author: { office: HQ_OFFICE, clerk: SYSTEM_RULE, day, at: stamp.ms, clk: 3, via },
  counter: stamp.counter,
  to: [],
  session: 0,
  subjects,
  body,
});

function lastStamp(tx: CentralTx, stream: StreamId, seq: number): Stamp {
  const [last] = seq === 0 ? [] : tx.read(stream, seq, 1);
  const decoded = last ? decodeChange(stream, seq, last.bytes) : null;
  return decoded?.ok ? { ms: decoded.value.author.at, counter: decoded.value.counter } : FIRST_STAMP;
}
