/** From the bytes of `POST /sync` to a parsed request, and from an answer back to bytes. */
import { err, type Result } from '@ventanilla/shared/src/result.ts';
import {
  readRequest,
  type SyncRequest,
  type SyncResponse,
  writeResponse,
} from '@ventanilla/shared/src/sync/messages.ts';
import { sha256 } from '../log/signing.ts';
import type { Refusal } from './app-env.ts';
import { malformed, openFrame, sealFrame, tooLarge } from './frames.ts';

/** Changes a message: an office's busy day is 600. More would keep all others waiting while they are taken in. */
const MOST_CHANGES = 4000;

export function readFrameBody(body: Uint8Array): Result<SyncRequest, Refusal> {
  const message = openFrame(body);
  if (!message.ok) return message;
  const request = readRequest(message.value);
  if (!request.ok) return err(malformed(request.error.why));
  const sent = request.value.runs.reduce((sum, run) => sum + run.changes.length, 0);
  return sent > MOST_CHANGES ? err(tooLarge) : request;
}

export const writeFrameBody = (response: SyncResponse): Uint8Array<ArrayBuffer> =>
  sealFrame(writeResponse(response, sha256));
