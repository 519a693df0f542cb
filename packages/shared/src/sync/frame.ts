/**
 * The frame around every message of `POST /sync`, both ways: `[format, deflated public part, boxes, checksum]`.
 * Boxes are ciphertext and do not shrink, so they lie after the deflated part. The checksum tells a damaged line
 * (send again) from a forged change (keep the bytes, open a case).
 */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { type Hash, join, sameBytes } from '../change-log/chain.ts';
import { decodeStrictly, FORMAT } from '../change-log/codec.ts';
import { bytes } from '../custody/kinds/body-parts.ts';
import { err, ok, type Result } from '../result.ts';

export interface Frame {
  /** Raw deflate of the message as columns. */
  readonly deflated: Uint8Array;
  readonly boxes: readonly Uint8Array[];
}

export type BadFrame =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not-a-frame'; readonly why: string }
  | { readonly kind: 'other-format'; readonly format: unknown };

/** A message larger than this is refused before it is read: a day's work is far below it. */
export const LONGEST_FRAME = 1024 * 1024;
/** The public part never inflates to more than this. */
export const LONGEST_MESSAGE = 8 * 1024 * 1024;
export const FRAME_TYPE = 'application/vnd.ventanilla.sync+cbor';

const part = bytes(0, LONGEST_FRAME);
const frame = z.tuple([z.literal(FORMAT), part, z.array(part), bytes(8, 8)]);

export function writeFrame({ deflated, boxes }: Frame, hash: Hash): Uint8Array {
  return encode([FORMAT, deflated, boxes, checksum(deflated, boxes, hash)]);
}

export function readFrame(message: Uint8Array, hash: Hash): Result<Frame, BadFrame> {
  const cbor = decodeStrictly(message, LONGEST_FRAME);
  if (!cbor.ok) return err({ kind: 'not-a-frame', why: cbor.error.why });
  const format: unknown = Array.isArray(cbor.value) ? cbor.value[0] : undefined;
  if (typeof format === 'number' && format !== FORMAT) return err({ kind: 'other-format', format });
  const parsed = frame.safeParse(cbor.value);
  if (!parsed.success) return err({ kind: 'not-a-frame', why: 'expected [format, bytes, boxes, checksum]' });
  const [, deflated, boxes, sum] = parsed.data;
  return sameBytes(sum, checksum(deflated, boxes, hash)) ? ok({ deflated, boxes }) : err({ kind: 'damaged' });
}

const checksum = (deflated: Uint8Array, boxes: readonly Uint8Array[], hash: Hash): Uint8Array =>
  hash(join(deflated, ...boxes)).slice(0, 8);
