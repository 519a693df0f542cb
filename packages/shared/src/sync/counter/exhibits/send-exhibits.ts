/**
 * Sends evidence after the facts, piece by piece. Each round trip stands by itself: what the central holds it says under
 * its signature, and where a line broke the next attempt goes on. Facts recorded meanwhile go first.
 */
import type { Exhibit } from '../../../change-log/exhibit.ts';
import { err, ok, type Result } from '../../../result.ts';
import {
  EXHIBIT_PATH,
  type ExhibitAnswer,
  type ExhibitHeld,
  type ExhibitPiece,
  readExhibitAnswer,
  signedExhibitAnswer,
  writeExhibitPieces,
} from '../../exhibits/exhibit-messages.ts';
import { FRAME_TYPE, LONGEST_MESSAGE, readFrame, writeFrame } from '../../frame.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { ReplicationLog, Standing } from '../replication-log.ts';
import { type ExhibitProgress, planPieces } from './plan-pieces.ts';

export interface ExhibitPorts extends ExchangePorts {
  readonly log: ReplicationLog;
}

/** `waiting`: facts came between, the line broke, or the central takes some of them from nobody yet. */
export type ExhibitsSent = { readonly kind: 'all-sent' } | { readonly kind: 'waiting' };

const READ_AT_ONCE = 20;
const WAITING = { kind: 'waiting' } as const;

/** `chunkBytes`: about as much as one message may weigh on this line. `mayGoOn` is asked before each message. */
export async function sendExhibits(
  ports: ExhibitPorts,
  chunkBytes: number,
  mayGoOn: () => boolean,
): Promise<ExhibitsSent> {
  const progress: ExhibitProgress = { held: new Map(), untaken: new Set() };
  for (;;) {
    const standing = await ports.log.standing();
    if (!standing || hasFactsToSend(standing) || !mayGoOn()) return WAITING;
    const waiting = await ports.log.exhibitsToSend(READ_AT_ONCE + progress.untaken.size);
    const pieces = planPieces(waiting, progress, chunkBytes);
    if (pieces.length === 0) return waiting.length === 0 ? { kind: 'all-sent' } : WAITING;
    const answer = await ask(ports, standing, pieces);
    if (!answer.ok) return WAITING;
    const { epoch, exhibits } = answer.value;
    await ports.log.noteExhibits(wholeAmong(waiting, exhibits), epoch);
    if (!goOn(progress, pieces, exhibits)) return WAITING;
  }
}

/** A former enrolment's facts go to nobody: they hold up no evidence. */
const hasFactsToSend = ({ spans, device }: Standing): boolean => spans.some((span) => span.device === device.device);

async function ask(
  ports: ExhibitPorts,
  { device }: Standing,
  pieces: readonly ExhibitPiece[],
): Promise<Result<ExhibitAnswer, { readonly kind: 'no-answer' }>> {
  const { hash, deflate, inflate, transport } = ports;
  const { content, boxes } = writeExhibitPieces(pieces);
  const body = writeFrame({ deflated: await deflate(content), boxes }, hash);
  const answer = await transport({ method: 'POST', path: EXHIBIT_PATH, token: device.token, type: FRAME_TYPE, body });
  const frame = answer.ok ? readFrame(answer.value, hash) : answer;
  const inflated = frame.ok ? await inflate(frame.value.deflated, LONGEST_MESSAGE) : frame;
  const read =
    frame.ok && inflated.ok ? readExhibitAnswer({ content: inflated.value, boxes: frame.value.boxes }) : null;
  if (!read?.ok) return err({ kind: 'no-answer' });
  const verify = await ports.verifierOf(device.serverKey);
  const isSigned = await verify(signedExhibitAnswer(device.device, pieces, read.value), read.value.signature);
  return isSigned ? ok(read.value) : err({ kind: 'no-answer' });
}

const wholeAmong = (waiting: readonly Exhibit[], said: readonly ExhibitHeld[]): readonly Exhibit['name'][] => {
  const sizes = new Map(waiting.map(({ name, bytes }) => [name, bytes.length]));
  return said.filter(({ name, held }) => held !== null && held === sizes.get(name)).map(({ name }) => name);
};

/** False when the central moved nowhere: asking on would be asking for ever. */
function goOn(
  { held, untaken }: ExhibitProgress,
  pieces: readonly ExhibitPiece[],
  said: readonly ExhibitHeld[],
): boolean {
  const before = new Map(pieces.map(({ name, from, piece }) => [name, piece.length === 0 ? -1 : from]));
  let hasMoved = false;
  for (const { name, held: now } of said) {
    const from = before.get(name);
    if (from === undefined) continue;
    if (now === null) untaken.add(name);
    else held.set(name, now);
    if (now === null || now > from) hasMoved = true;
  }
  return hasMoved;
}
