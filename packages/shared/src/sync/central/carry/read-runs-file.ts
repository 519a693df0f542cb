/**
 * Reads a file a counter wrote for the stick. Who wrote it is proved by its signature, made with the key the central
 * enrolled the device with: no token travels in a file. Nothing is stored here, and nothing of a file that is not whole.
 */
import { type Hash, sameBytes } from '../../../change-log/chain.ts';
import { err, ok, type Result } from '../../../result.ts';
import { keysOfRequest, requestWithKeys, type SealedKeys } from '../../file/box-keys.ts';
import { centralPrint } from '../../file/central-print.ts';
import { type NoEnvelope, readEnvelope, signedFile } from '../../file/envelope.ts';
import { type RunsFile, readBody, type SealedFrame } from '../../file/file-body.ts';
import { LONGEST_MESSAGE, readFrame } from '../../frame.ts';
import { readRequest, type SyncRequest } from '../../messages.ts';
import type { CallingDevice } from '../calling-device.ts';

export interface CarriedRuns {
  readonly device: CallingDevice;
  /** All requests of the file as one. */
  readonly request: SyncRequest;
  readonly file: Pick<RunsFile, 'madeMs' | 'answerTo'>;
}

export type NoRuns =
  | NoEnvelope
  /** A file the central itself wrote. */
  | { readonly kind: 'receipts-not-runs' }
  | { readonly kind: 'other-central' }
  | {
      readonly kind: 'unknown-device' | 'revoked-device' | 'not-signed';
      readonly device: number;
      readonly office: number;
    }
  /** Signed by the device, and still not what a counter writes: another build, or a key it should not have. */
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/** What of the file: a frame's form, its deflated part (or that there is too much of it), the request in it, its sealed keys. */
export type Unreadable = 'frame' | 'content' | 'request' | 'keys';

export interface RunsFilePorts {
  readonly hash: Hash;
  /** The central's public key, raw point, base64url. */
  readonly publicKey: string;
  readonly findDevice: (
    number: number,
  ) => Result<CallingDevice, { readonly kind: 'unknown-device' | 'revoked-device' }>;
  readonly inflate: (deflated: Uint8Array, longest: number) => Result<Uint8Array, unknown>;
  /** Opens what was sealed to the central with that raw point; null when it is none. */
  readonly openFrom: (ephemeral: Uint8Array) => OpenKeys | null;
}

/** Null when the keys were not sealed for this frame, or were altered. */
export type OpenKeys = (frame: number, sealed: SealedKeys) => Uint8Array | null;

/** All frames of a file together: some bytes can inflate to gigabytes, and many frames to as much. */
const LONGEST_CONTENT = 64 * 1024 * 1024;

export function readRunsFile(ports: RunsFilePorts, bytes: Uint8Array): Result<CarriedRuns, NoRuns> {
  const { hash } = ports;
  const envelope = readEnvelope(bytes, hash);
  if (!envelope.ok) return envelope;
  const body = readBody(envelope.value.body);
  if (!body.ok) return err({ kind: 'damaged' });
  const file = body.value;
  if (file.kind === 'receipts') return err({ kind: 'receipts-not-runs' });
  if (!sameBytes(file.central, centralPrint(ports.publicKey, hash))) return err({ kind: 'other-central' });
  const whose = { device: file.device, office: file.office };
  const device = ports.findDevice(file.device);
  if (!device.ok) return err({ ...device.error, ...whose });
  if (!device.value.verify(signedFile(envelope.value.body, hash), envelope.value.signature)) {
    return err({ kind: 'not-signed', ...whose });
  }
  const request = requestIn(ports, file);
  return request.ok ? ok({ device: device.value, request: request.value, file }) : request;
}

function requestIn(ports: RunsFilePorts, { ephemeral, requests }: RunsFile): Result<SyncRequest, NoRuns> {
  const open = ports.openFrom(ephemeral);
  if (!open) return unreadable('keys');
  let whole: SyncRequest | null = null;
  let left = LONGEST_CONTENT;
  for (const [place, sealed] of requests.entries()) {
    const content = contentOf(ports, sealed, Math.min(left, LONGEST_MESSAGE));
    if (!content.ok) return content;
    left -= content.value.content.length;
    const request = readRequest(content.value);
    if (!request.ok) return unreadable('request');
    const keys = open(place, { keys: keysOfRequest(request.value), tag: sealed.tag });
    if (keys === null) return unreadable('keys');
    whole = joined(whole, requestWithKeys(request.value, keys));
  }
  return whole ? ok(whole) : unreadable('request');
}

function contentOf({ hash, inflate }: RunsFilePorts, { frame }: SealedFrame, longest: number) {
  const read = readFrame(frame, hash);
  if (!read.ok) return unreadable('frame');
  const content = inflate(read.value.deflated, longest);
  return content.ok ? ok({ content: content.value, boxes: read.value.boxes }) : unreadable('content');
}

const joined = (first: SyncRequest | null, next: SyncRequest): SyncRequest =>
  first ? { ...first, heads: [...first.heads, ...next.heads], runs: [...first.runs, ...next.runs] } : next;

const unreadable = (why: Unreadable): Result<never, NoRuns> => err({ kind: 'unreadable', why });
