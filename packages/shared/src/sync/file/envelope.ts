/**
 * The outside of a file that is carried by hand between a counter and the central: what it is at all, whether it came
 * through whole, and who answers for it. Checked in this order, before anything inside is looked at.
 *
 * On the stick: the eleven letters `ventanilla` and a line end, then CBOR `[format, body, checksum, signature]`.
 */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { type Hash, join, sameBytes } from '../../change-log/chain.ts';
import { decodeStrictly } from '../../change-log/codec.ts';
import { bytes } from '../../custody/kinds/body-parts.ts';
import { err, ok, type Result } from '../../result.ts';

export interface Envelope {
  /** CBOR of a `RunsFile` or a `ReceiptsFile`. */
  readonly body: Uint8Array;
  /** ES256 over `signedFile`: by the device that wrote runs, by the central for receipts. */
  readonly signature: Uint8Array;
}

/** Known before the body is read. */
export type NoEnvelope =
  | { readonly kind: 'too-large'; readonly most: number }
  /** Another program's file, or none. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'other-format' }
  /** Cut off or altered: copying it again may help. */
  | { readonly kind: 'damaged' };

/** Months of a busy counter. A file above it is refused before it is read. */
export const LONGEST_FILE = 32 * 1024 * 1024;
const FILE_FORMAT = 0;
const MAGIC = Uint8Array.from('ventanilla\n', (letter) => letter.charCodeAt(0));

const envelope = z.tuple([z.literal(FILE_FORMAT), bytes(1, LONGEST_FILE), bytes(8, 8), bytes(64, 64)]);

/** What whoever writes the file signs. */
export const signedFile = (body: Uint8Array, hash: Hash): Uint8Array => encode(['file', FILE_FORMAT, hash(body)]);

export const writeEnvelope = ({ body, signature }: Envelope, hash: Hash): Uint8Array =>
  join(MAGIC, encode([FILE_FORMAT, body, checksum(body, hash), signature]));

export function readEnvelope(file: Uint8Array, hash: Hash): Result<Envelope, NoEnvelope> {
  if (file.length > LONGEST_FILE) return err({ kind: 'too-large', most: LONGEST_FILE });
  if (!isOurs(file)) return err({ kind: 'not-ours' });
  const cbor = decodeStrictly(file.subarray(MAGIC.length), LONGEST_FILE);
  if (!cbor.ok) return err({ kind: 'damaged' });
  const format: unknown = Array.isArray(cbor.value) ? cbor.value[0] : undefined;
  if (typeof format === 'number' && format !== FILE_FORMAT) return err({ kind: 'other-format' });
  const parsed = envelope.safeParse(cbor.value);
  if (!parsed.success) return err({ kind: 'damaged' });
  const [, body, sum, signature] = parsed.data;
  return sameBytes(sum, checksum(body, hash)) ? ok({ body, signature }) : err({ kind: 'damaged' });
}

/** By its first letters, whatever comes behind them. */
export const isOurs = (file: Uint8Array): boolean => sameBytes(file.subarray(0, MAGIC.length), MAGIC);

const checksum = (body: Uint8Array, hash: Hash): Uint8Array => hash(body).slice(0, 8);
