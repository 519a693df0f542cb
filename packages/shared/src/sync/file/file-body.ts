/**
 * The inside of a file: from whom, to whom, and messages as they travel on the line. A counter carries its runs to the
 * central, the central gives receipts and others' changes back. The keys of the boxes are sealed to the reader, so that
 * a stick somebody finds opens no box.
 */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { decodeStrictly, type Malformed } from '../../change-log/codec.ts';
import { bytes, integer, officeCode } from '../../custody/kinds/body-parts.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import { err, ok, type Result } from '../../result.ts';
import { LONGEST_FRAME } from '../frame.ts';
import type { Asked } from '../messages.ts';
import { LONGEST_FILE } from './envelope.ts';

interface Addressed {
  /** SHA-256 of the central's public key (raw point): another network's central reads no further. */
  readonly central: Uint8Array;
  readonly device: number;
  readonly office: OfficeCode;
  /** The writer's clock when the file was made, ms since 1970. A label: nothing is decided by it. */
  readonly madeMs: number;
  /** Raw point (65 bytes) of the key pair made for this file alone; the box keys are sealed between it and the reader. */
  readonly ephemeral: Uint8Array;
}

/** A `/sync` message whose box keys are sealed, in the frame of the line. */
export interface SealedFrame {
  readonly frame: Uint8Array;
  /** 16 bytes: the keys inside are these and no others. */
  readonly tag: Uint8Array;
}

/** Everything of one device above the last receipt it saw, as one or more requests. */
export interface RunsFile extends Addressed {
  readonly kind: 'runs';
  /** Raw point (65 bytes): what the answer's box keys are sealed to. */
  readonly answerTo: Uint8Array;
  readonly requests: readonly SealedFrame[];
}

/** The central's answers to the runs files of one device. */
export interface ReceiptsFile extends Addressed {
  readonly kind: 'receipts';
  readonly responses: readonly (SealedFrame & { readonly asked: Omit<Asked, 'device'> })[];
}

export type FileBody = RunsFile | ReceiptsFile;

export function writeBody(file: FileBody): Uint8Array {
  const to = [file.central, file.device, file.office, file.madeMs, file.ephemeral];
  if (file.kind === 'runs') {
    return encode(['runs', to, file.answerTo, file.requests.map(({ frame, tag }) => [frame, tag])]);
  }
  const responses = file.responses.map(({ asked, frame, tag }) => [asked.epoch, asked.cursor, frame, tag]);
  return encode(['receipts', to, responses]);
}

export function readBody(body: Uint8Array): Result<FileBody, Malformed> {
  const cbor = decodeStrictly(body, LONGEST_FILE);
  if (!cbor.ok) return cbor;
  const parsed = bodySchema.safeParse(cbor.value);
  if (!parsed.success) return err({ kind: 'malformed', why: 'neither runs nor receipts' });
  const read = parsed.data;
  const [central, device, office, madeMs, ephemeral] = read[1];
  const to = { central, device, office, madeMs, ephemeral };
  if (read[0] === 'runs') {
    const requests = read[3].map(([frame, tag]) => ({ frame, tag }));
    return ok({ kind: 'runs', ...to, answerTo: read[2], requests });
  }
  const responses = read[2].map(([epoch, cursor, frame, tag]) => ({ asked: { epoch, cursor }, frame, tag }));
  return ok({ kind: 'receipts', ...to, responses });
}

/** Frames are cut far below their longest; more than this is no file a counter or the central wrote. */
const MOST_FRAMES = 4000;

const whole = integer(0, Number.MAX_SAFE_INTEGER);
const point = bytes(65, 65);
const frame = bytes(1, LONGEST_FRAME);
const tag = bytes(16, 16);
const to = z.tuple([bytes(32, 32), integer(1, Number.MAX_SAFE_INTEGER), officeCode, whole, point]);
const some = [z.minLength(1), z.maxLength(MOST_FRAMES)] as const;

const bodySchema = z.union([
  z.tuple([z.literal('runs'), to, point, z.array(z.tuple([frame, tag])).check(...some)]),
  z.tuple([z.literal('receipts'), to, z.array(z.tuple([whole, whole, frame, tag])).check(...some)]),
]);
