/**
 * The two messages of `POST /exhibits`, the road of evidence: it is taken after all facts went, and resumed where it
 * broke off. Pieces lie in the frame's boxes, for ciphertext does not shrink.
 */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { decodeStrictly, type Malformed } from '../../change-log/codec.ts';
import { LONGEST_EXHIBIT } from '../../change-log/exhibit.ts';
import { type StreamId, streamBytes } from '../../custody/change-id.ts';
import { EXHIBIT_NAME_BYTES, type ExhibitName, exhibitName, exhibitNameBytes } from '../../custody/exhibit-name.ts';
import { bytes, integer, streamId } from '../../custody/kinds/body-parts.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Message } from '../messages.ts';

/** A piece of an exhibit, or none of it: then only how much of it is held is asked. */
export interface ExhibitPiece {
  readonly name: ExhibitName;
  /** The change that names it. The central takes nothing that no change it holds speaks of. */
  readonly stream: StreamId;
  readonly seq: number;
  /** Length of the whole. */
  readonly size: number;
  /** Where in the whole the piece begins. */
  readonly from: number;
  readonly piece: Uint8Array;
}

/** How much of it the central holds after the piece: all of it once this is the size; null where it takes none of it. */
export interface ExhibitHeld {
  readonly name: ExhibitName;
  readonly held: number | null;
}

export interface ExhibitAnswer {
  /** What is held is held in this epoch: a restored central may lack it. */
  readonly epoch: number;
  /** In the order of the pieces. */
  readonly exhibits: readonly ExhibitHeld[];
  /** ES256 by the server over `signedExhibitAnswer`. */
  readonly signature: Uint8Array;
}

export const EXHIBIT_PATH = '/exhibits';
const MOST_PIECES = 500;
const LONGEST_LIST = 64 * 1024;

/** What the server signs: to which device it says what of which piece. */
export const signedExhibitAnswer = (
  device: number,
  pieces: readonly ExhibitPiece[],
  { epoch, exhibits }: Omit<ExhibitAnswer, 'signature'>,
): Uint8Array =>
  encode([
    'exhibits',
    device,
    epoch,
    pieces.map(({ from }) => from),
    exhibits.map(({ name, held }) => [exhibitNameBytes(name), held]),
  ]);

export const writeExhibitPieces = (pieces: readonly ExhibitPiece[]): Message => ({
  content: encode(
    pieces.map(({ name, stream, seq, size, from }) => [exhibitNameBytes(name), streamBytes(stream), seq, size, from]),
  ),
  boxes: pieces.map(({ piece }) => piece),
});

export function readExhibitPieces({ content, boxes }: Message): Result<readonly ExhibitPiece[], Malformed> {
  const list = parse(pieceList, content);
  if (!list.ok) return list;
  const pieces = list.value.map(([digest, stream, seq, size, from], place): ExhibitPiece => {
    const piece = boxes[place] ?? NO_PIECE;
    return { name: exhibitName(digest), stream, seq, size, from, piece };
  });
  if (boxes.length !== pieces.length) return err({ kind: 'malformed', why: 'pieces and their places do not match' });
  const isWithin = pieces.every(({ size, from, piece }) => from + piece.length <= size);
  return isWithin ? ok(pieces) : err({ kind: 'malformed', why: 'a piece reaches beyond its whole' });
}

export const writeExhibitAnswer = ({ epoch, exhibits, signature }: ExhibitAnswer): Message => ({
  content: encode([epoch, exhibits.map(({ name, held }) => [exhibitNameBytes(name), held]), signature]),
  boxes: [],
});

export function readExhibitAnswer({ content, boxes }: Message): Result<ExhibitAnswer, Malformed> {
  const answer = parse(answerSchema, content);
  if (!answer.ok) return answer;
  if (boxes.length > 0) return err({ kind: 'malformed', why: 'an answer holds no pieces' });
  const [epoch, exhibits, signature] = answer.value;
  return ok({ epoch, exhibits: exhibits.map(([digest, held]) => ({ name: exhibitName(digest), held })), signature });
}

const NO_PIECE = new Uint8Array(0);
const digest = bytes(EXHIBIT_NAME_BYTES, EXHIBIT_NAME_BYTES);
const place = integer(0, LONGEST_EXHIBIT);

const pieceList = z
  .array(z.tuple([digest, streamId, integer(1, 999_999_999), integer(1, LONGEST_EXHIBIT), place]))
  .check(z.maxLength(MOST_PIECES));

const answerSchema = z.tuple([
  integer(0, Number.MAX_SAFE_INTEGER),
  z.array(z.tuple([digest, z.nullable(place)])),
  bytes(0, 128),
]);

function parse<Output>(schema: z.ZodMiniType<Output>, content: Uint8Array): Result<Output, Malformed> {
  const cbor = decodeStrictly(content, LONGEST_LIST);
  if (!cbor.ok) return cbor;
  const parsed = schema.safeParse(cbor.value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({ kind: 'malformed', why: `field ${issue?.path.join('.') ?? ''}: ${issue?.code ?? 'malformed'}` });
}
