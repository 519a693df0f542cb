/** The same exchange as plain JSON, gzipped: what it would weigh if nobody had thought about bytes. */
import { gzipSync } from 'node:zlib';
import { decodeChange } from '../../packages/shared/src/change-log/codec.ts';
import type { StreamId } from '../../packages/shared/src/custody/change-id.ts';
import type { SyncRequest, SyncResponse } from '../../packages/shared/src/sync/messages.ts';

/** Bytes of both bodies, each gzipped by itself. */
export const plainJsonGzip = (request: SyncRequest, response: SyncResponse): number =>
  gzipped({ ...request, runs: request.runs.map((run) => ({ ...run, changes: run.changes.map(readable(run)) })) }) +
  gzipped({ ...response, extracts: response.extracts.map((each) => readable(each)(each, 0)) });

/** The changes with the names of their fields; a change that nobody can read stays bytes. */
const readable =
  ({ stream, ...run }: { readonly stream: StreamId; readonly first?: number; readonly seq?: number }) =>
  ({ bytes, box }: { readonly bytes: Uint8Array; readonly box: unknown }, place: number): unknown => {
    const read = decodeChange(stream, (run.first ?? run.seq ?? 1) + place, bytes);
    return { change: read.ok ? read.value : bytes, box };
  };

const gzipped = (message: unknown): number =>
  gzipSync(
    JSON.stringify(message, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  ).length;
