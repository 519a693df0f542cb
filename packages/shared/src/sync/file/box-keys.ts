/**
 * Takes the keys of the boxes out of a message and puts others in their place. In a file they are replaced by their
 * ciphertext, which is as long as they are: the message keeps the form, the codec and the checks it has on the line.
 */
import type { SealedBox } from '../../change-log/box.ts';
import { join } from '../../change-log/chain.ts';
import type { SyncRequest, SyncResponse } from '../messages.ts';

/** Bytes of one key. */
const KEY = 16;

/** One key after another, in the order of the boxes; and the tag that vouches for them. */
export interface SealedKeys {
  readonly keys: Uint8Array;
  readonly tag: Uint8Array;
}

export const keysOfRequest = ({ runs }: SyncRequest): Uint8Array =>
  keysOf(runs.flatMap(({ changes }) => changes.map(({ box }) => box)));

export function requestWithKeys(request: SyncRequest, keys: Uint8Array): SyncRequest {
  const next = dealer(keys);
  const runs = request.runs.map((run) => ({
    ...run,
    changes: run.changes.map((change) => ({ ...change, box: next(change.box) })),
  }));
  return { ...request, runs };
}

export const keysOfResponse = ({ extracts }: SyncResponse): Uint8Array => keysOf(extracts.map(({ box }) => box));

export function responseWithKeys(response: SyncResponse, keys: Uint8Array): SyncResponse {
  const next = dealer(keys);
  return { ...response, extracts: response.extracts.map((extract) => ({ ...extract, box: next(extract.box) })) };
}

const keysOf = (boxes: readonly (SealedBox | null)[]): Uint8Array =>
  join(...boxes.flatMap((box) => (box ? [box.key] : [])));

function dealer(keys: Uint8Array): (box: SealedBox | null) => SealedBox | null {
  let at = 0;
  return (box) => {
    if (!box) return null;
    at += KEY;
    return { cipher: box.cipher, key: keys.slice(at - KEY, at) };
  };
}
