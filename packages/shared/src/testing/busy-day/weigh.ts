/** What a request weighs, by its parts; deflate and hash are the caller's. */
import type { Hash } from '../../change-log/chain.ts';
import { writeFrame } from '../../sync/frame.ts';
import { type Run, type SyncRequest, writeRequest } from '../../sync/messages.ts';

export interface Weight {
  /** Deflated bytes of what all may read: no boxes and no keys. */
  readonly public: number;
  /** The whole body, with boxes and keys. */
  readonly body: number;
}

/** What a device that is in the middle of its day asks with. */
export const requestWith = (runs: readonly Run[]): SyncRequest => ({
  epoch: 1,
  cursor: 4321,
  ownToo: false,
  heads: runs.map(({ stream, first, changes }) => ({ stream, seq: first + changes.length - 1 })),
  runs,
  declaration: { pending: 0, oldest: 0, persisted: true, freeMb: 20_480, app: 'counter 0.0.0' },
});

export function weighRequest(request: SyncRequest, deflate: (content: Uint8Array) => Uint8Array, hash: Hash): Weight {
  const { content, boxes } = writeRequest(request);
  const body = writeFrame({ deflated: deflate(content), boxes }, hash);
  return { public: deflate(writeRequest(withoutBoxes(request)).content).length, body: body.length };
}

const withoutBoxes = (request: SyncRequest): SyncRequest => ({
  ...request,
  runs: request.runs.map((run) => ({ ...run, changes: run.changes.map(({ bytes }) => ({ bytes, box: null })) })),
});
