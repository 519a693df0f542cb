/** Writes what the central gives back for the stick: its signed answers, the box keys in them sealed to the device. */
import type { Hash } from '../../../change-log/chain.ts';
import { keysOfResponse, responseWithKeys, type SealedKeys } from '../../file/box-keys.ts';
import { centralPrint } from '../../file/central-print.ts';
import { signedFile, writeEnvelope } from '../../file/envelope.ts';
import { writeBody } from '../../file/file-body.ts';
import { writeFrame } from '../../frame.ts';
import { writeResponse } from '../../messages.ts';
import type { Sign } from '../../signing.ts';
import type { CarriedRuns } from './read-runs-file.ts';
import type { CarriedAnswer } from './take-runs.ts';

export interface ReceiptsFilePorts {
  readonly hash: Hash;
  readonly sign: Sign;
  /** The central's public key, raw point, base64url. */
  readonly publicKey: string;
  readonly deflate: (content: Uint8Array) => Uint8Array;
  /** With a fresh pair; null when `reader` is no point of the curve. */
  readonly sealTo: (reader: Uint8Array) => KeySealer | null;
  readonly nowMs: number;
}

export interface KeySealer {
  /** Raw point of the fresh pair. */
  readonly ephemeral: Uint8Array;
  /** `frame` counts from 0 and is never used twice. */
  readonly seal: (frame: number, keys: Uint8Array) => SealedKeys;
}

/** @returns null when the device's own file named no key an answer could be sealed to */
export function writeReceiptsFile(
  ports: ReceiptsFilePorts,
  { device, file }: Pick<CarriedRuns, 'device' | 'file'>,
  answers: readonly CarriedAnswer[],
): Uint8Array | null {
  const { hash, sign, deflate, publicKey, nowMs } = ports;
  const sealer = ports.sealTo(file.answerTo);
  if (!sealer) return null;
  const responses = answers.map(({ asked, response }, place) => {
    const { keys, tag } = sealer.seal(place, keysOfResponse(response));
    const { content, boxes } = writeResponse(responseWithKeys(response, keys), hash);
    return { asked, frame: writeFrame({ deflated: deflate(content), boxes }, hash), tag };
  });
  const body = writeBody({
    kind: 'receipts',
    central: centralPrint(publicKey, hash),
    device: device.number,
    office: device.office,
    madeMs: nowMs,
    ephemeral: sealer.ephemeral,
    responses,
  });
  return writeEnvelope({ body, signature: sign(signedFile(body, hash)) }, hash);
}
