/** The central's signed word on how far it holds a device's streams. */

import { genesisHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Receipt, SyncRequest } from '@ventanilla/shared/src/sync/messages.ts';
import type { CallingDevice } from './calling-device.ts';
import type { Reader } from './database.ts';
import { sha256 } from './signing.ts';
import { findStream } from './streams.ts';

/** One receipt for every stream asked about or sent. Another device's stream is nobody else's business: none. */
export function receiptsFor(
  db: Reader,
  device: CallingDevice,
  request: Pick<SyncRequest, 'heads' | 'runs'>,
): readonly Receipt[] {
  const asked = new Set([...request.heads, ...request.runs].map(({ stream }) => stream));
  return [...asked].flatMap((stream) => receiptOf(db, device, stream));
}

function receiptOf(db: Reader, device: CallingDevice, stream: StreamId): readonly Receipt[] {
  const held = findStream(db, stream);
  if (!held) return [{ stream, received: 0, safe: 0, head: genesisHead(sha256, stream) }];
  return held.device === device.number ? [{ stream, received: held.seq, safe: held.safe, head: held.head }] : [];
}
