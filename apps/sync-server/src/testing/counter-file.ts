/** A file as a counter writes it for the stick, made of the wire contract and a device's real keys. */
import { generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { keysOfRequest, requestWithKeys } from '@ventanilla/shared/src/sync/file/box-keys.ts';
import { centralPrint } from '@ventanilla/shared/src/sync/file/central-print.ts';
import { signedFile, writeEnvelope } from '@ventanilla/shared/src/sync/file/envelope.ts';
import { writeBody } from '@ventanilla/shared/src/sync/file/file-body.ts';
import { writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { type SyncRequest, writeRequest } from '@ventanilla/shared/src/sync/messages.ts';
import { sealTo } from '../log/seal-keys.ts';
import { publicPointOf, sha256 } from '../log/signing.ts';
import { NOW } from '../log/testing/test-log.ts';
import { EMPTY, type Enrolled } from './test-central.ts';

export interface CounterFile {
  readonly publicKey: string;
  readonly request?: Partial<SyncRequest>;
  readonly madeMs?: number;
  /** Puts other frames in place of the honest ones: still signed by the device. */
  readonly tamperFrame?: (deflated: Uint8Array) => Uint8Array;
}

/** The device’s own pair for answers in files. */
const answerKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export function counterFile(device: Enrolled, { publicKey, request, madeMs, tamperFrame }: CounterFile): Uint8Array {
  const sealer = sealTo(pointOf(publicKey));
  if (!sealer) throw new Error('the central has a key');
  const whole = { ...EMPTY, ...request };
  const { keys, tag } = sealer.seal(0, keysOfRequest(whole));
  const { content, boxes } = writeRequest(requestWithKeys(whole, keys));
  const deflated = new Uint8Array(deflateRawSync(content));
  const frame = writeFrame({ deflated: tamperFrame?.(deflated) ?? deflated, boxes }, sha256);
  const { x = '', y = '' } = answerKeys.publicKey.export({ format: 'jwk' });
  const body = writeBody({
    kind: 'runs',
    central: centralPrint(publicKey, sha256),
    device: device.number,
    office: device.office,
    madeMs: madeMs ?? NOW,
    ephemeral: sealer.ephemeral,
    answerTo: pointOf(publicPointOf({ x, y })),
    requests: [{ frame, tag }],
  });
  return writeEnvelope({ body, signature: device.keys.sign(signedFile(body, sha256)) }, sha256);
}

const pointOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
