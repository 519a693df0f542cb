/** One round trip of `POST /sync`: takes the device's runs in, then says what is held and what others wrote. */
import { type Outcome, type SyncRequest, type SyncResponse, signedResponse } from '../messages.ts';
import type { Sign } from '../signing.ts';
import { type AcceptTools, acceptRuns } from './accept-runs.ts';
import type { CallingDevice } from './calling-device.ts';
import type { CentralStore, CentralTx } from './central-store.ts';
import { extractsAfter } from './page-extracts.ts';
import { receiptsFor } from './receipts.ts';

export interface SyncPorts<Tx extends CentralTx> extends AcceptTools<Tx> {
  readonly store: CentralStore<Tx>;
  readonly sign: Sign;
}

/** Nothing is answered before it is committed: a receipt is a promise. */
export function answerSync<Tx extends CentralTx>(
  ports: SyncPorts<Tx>,
  device: CallingDevice,
  request: SyncRequest,
): SyncResponse {
  return ports.store.writing((tx) => {
    const outcomes = acceptRuns(ports, tx, device, request.runs);
    tx.saveDeclaration(device.number, request.declaration, ports.nowMs);
    return answerIn(ports, tx, device, request, outcomes);
  });
}

/** What is held of the device's streams and what waits behind its cursor, signed. Call where the runs were accepted. */
export function answerIn<Tx extends CentralTx>(
  { hash, nowMs, sign }: Pick<SyncPorts<Tx>, 'hash' | 'nowMs' | 'sign'>,
  tx: Tx,
  device: CallingDevice,
  request: Pick<SyncRequest, 'epoch' | 'cursor' | 'ownToo' | 'heads' | 'runs'>,
  outcomes: readonly Outcome[],
): SyncResponse {
  const epoch = tx.epoch();
  // A cursor counts in the epoch it was given in. In another one the table may have been restored: begin again, what
  // the device holds already it only skips.
  const page = extractsAfter(tx, device, request.epoch === epoch ? request.cursor : 0, request.ownToo);
  const said = {
    epoch,
    serverMs: nowMs,
    outcomes,
    receipts: receiptsFor(hash, tx, device, request),
    extracts: page.extracts,
    cursor: page.cursor,
    more: page.more,
    reference: tx.referenceVersion(device.office),
    own: tx.writtenBy(device.number),
  };
  const asked = { device: device.number, epoch: request.epoch, cursor: request.cursor };
  return { ...said, signature: sign(signedResponse(asked, said)) };
}
