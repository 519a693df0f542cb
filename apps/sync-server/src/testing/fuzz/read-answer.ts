/** What the central said, as a counter would read it; or why no counter could. */
import { inflateRawSync } from 'node:zlib';
import { err, type Result } from '@ventanilla/shared/src/result.ts';
import { readFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { readResponse, type SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { sha256 } from '../../log/signing.ts';
import type { Finding } from './fuzz-target.ts';

export function readAnswer(body: Uint8Array): Result<SyncResponse, Finding> {
  const frame = readFrame(body, sha256);
  if (!frame.ok) return err(`answered with a frame no counter reads: ${frame.error.kind}`);
  const content = new Uint8Array(inflateRawSync(frame.value.deflated));
  const response = readResponse({ content, boxes: frame.value.boxes }, sha256);
  return response.ok ? response : err(`answered with a message no counter reads: ${response.error.why}`);
}
