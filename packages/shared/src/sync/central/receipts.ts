/** The central's signed word on how far it holds a device's streams. */
import { genesisHead, type Hash } from '../../change-log/chain.ts';
import { decodeChange } from '../../change-log/codec.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { Receipt, SyncRequest } from '../messages.ts';
import type { CallingDevice } from './calling-device.ts';
import type { CentralTx } from './central-store.ts';

/** One receipt for every stream asked about or sent. Another office's stream is nobody else's business: none. */
export function receiptsFor(
  hash: Hash,
  tx: Pick<CentralTx, 'endOf' | 'read'>,
  device: CallingDevice,
  request: Pick<SyncRequest, 'heads' | 'runs'>,
): readonly Receipt[] {
  const asked = new Set([...request.heads, ...request.runs].map(({ stream }) => stream));
  return [...asked].flatMap((stream) => receiptOf(hash, tx, device, stream));
}

function receiptOf(
  hash: Hash,
  tx: Pick<CentralTx, 'endOf' | 'read'>,
  device: CallingDevice,
  stream: StreamId,
): readonly Receipt[] {
  const held = tx.endOf(stream);
  if (!held) return [{ stream, received: 0, safe: 0, head: genesisHead(hash, stream) }];
  const isOurs = held.device === device.number || officeOf(tx, stream) === device.office;
  return isOurs ? [{ stream, received: held.seq, safe: held.safe, head: held.head }] : [];
}

/** A machine that was enrolled anew asks about what it wrote under its former number. */
const officeOf = (tx: Pick<CentralTx, 'read'>, stream: StreamId): number | null => {
  const first = tx.read(stream, 1, 1)[0];
  const opened = first && decodeChange(stream, 1, first.bytes);
  return opened?.ok ? opened.value.author.office : null;
};
