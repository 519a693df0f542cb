/** A file as a counter writes it for the stick, made of the wire contract and a device's real keys. */
import { generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { keysOfRequest, requestWithKeys } from '@ventanilla/shared/src/sync/file/box-keys.ts';
import { centralPrint } from '@ventanilla/shared/src/sync/file/central-print.ts';
import { signedFile, writeEnvelope } from '@ventanilla/shared/src/sync/file/envelope.ts';
import { type SealedFrame, writeBody } from '@ventanilla/shared/src/sync/file/file-body.ts';
import { writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { type SyncRequest, writeRequest } from '@ventanilla/shared/src/sync/messages.ts';
import { sealTo } from '../log/seal-keys.ts';
import { publicPointOf, sha256 } from '../log/signing.ts';
import type { DeviceKeys } from '../log/testing/counter-device.ts';

/** Who writes the file, and with whose key. */
export interface FileWriter {
  readonly number: number;
  readonly office: OfficeCode;
  readonly keys: Pick<DeviceKeys, 'sign'>;
}

export interface CounterFile {
  /** The central's, raw point, base64url. */
  readonly publicKey: string;
  readonly request?: Partial<SyncRequest>;
  readonly madeMs?: number;
  /** Puts other frames in place of the honest one: still signed by the device. */
  readonly tamperFrames?: (honest: SealedFrame, seal: Seal) => readonly SealedFrame[];
  readonly tamperDeflated?: (deflated: Uint8Array) => Uint8Array;
}

/** Frames a request, its box keys sealed to the central; the number of the frame in the file goes with it. */
export type Seal = (request: SyncRequest, frame: number) => SealedFrame;

const NOTHING: SyncRequest = {
  epoch: 1,
  cursor: 0,
  ownToo: false,
  heads: [],
  runs: [],
  declaration: { pending: 0, oldest: 0, persisted: true, freeMb: 100, app: 'test' },
};
const MADE_MS = 1_795_000_500_000;

/** The device's own pair for answers in files. */
const answerKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export function counterFile(device: FileWriter, file: CounterFile): Uint8Array {
  const { publicKey, request, madeMs = MADE_MS } = file;
  const sealer = sealTo(pointOf(publicKey));
  if (!sealer) throw new Error('the central has a key');
  const seal: Seal = (whole, place) => {
    const { keys, tag } = sealer.seal(place, keysOfRequest(whole));
    const { content, boxes } = writeRequest(requestWithKeys(whole, keys));
    const deflated = new Uint8Array(deflateRawSync(content));
    return { frame: writeFrame({ deflated: file.tamperDeflated?.(deflated) ?? deflated, boxes }, sha256), tag };
  };
  const honest = seal({ ...NOTHING, ...request }, 0);
  const { x = '', y = '' } = answerKeys.publicKey.export({ format: 'jwk' });
  const body = writeBody({
    kind: 'runs',
    central: centralPrint(publicKey, sha256),
    device: device.number,
    office: device.office,
    madeMs,
    ephemeral: sealer.ephemeral,
    answerTo: pointOf(publicPointOf({ x, y })),
    requests: file.tamperFrames?.(honest, seal) ?? [honest],
  });
  return writeEnvelope({ body, signature: device.keys.sign(signedFile(body, sha256)) }, sha256);
}

const pointOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
