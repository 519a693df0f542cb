/** The central's signed word on how far it holds a device's streams. */
import { genesisHead, type Hash } from '../../change-log/chain.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { Receipt, SyncRequest } from '../messages.ts';
import type { CallingDevice } from './calling-device.ts';
import type { KeptLog } from './kept-log.ts';

/** One receipt for every stream asked about or sent. Another device's stream is nobody else's business: none. */
export function receiptsFor(
  hash: Hash,
  tx: Pick<KeptLog, 'endOf'>,
  device: CallingDevice,
  request: Pick<SyncRequest, 'heads' | 'runs'>,
): readonly Receipt[] {
  const asked = new Set([...request.heads, ...request.runs].map(({ stream }) => stream));
  return [...asked].flatMap((stream) => receiptOf(hash, tx, device, stream));
}

function receiptOf(
  hash: Hash,
  tx: Pick<KeptLog, 'endOf'>,
  device: CallingDevice,
  stream: StreamId,
): readonly Receipt[] {
  const held = tx.endOf(stream);
  if (!held) return [{ stream, received: 0, safe: 0, head: genesisHead(hash, stream) }];
  return held.device === device.number ? [{ stream, received: held.seq, safe: held.safe, head: held.head }] : [];
}
