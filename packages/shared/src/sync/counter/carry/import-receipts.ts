/**
 * Takes in what the central gave back for the stick: receipts, outcomes, what others wrote. The same door as for an
 * answer on the line, and the same rule: nothing is believed before its signature holds, and nothing of a file is taken
 * before all of it was read.
 */
import { sameBytes } from '../../../change-log/chain.ts';
import { err, ok, type Result } from '../../../result.ts';
import { keysOfResponse, responseWithKeys } from '../../file/box-keys.ts';
import { centralPrint } from '../../file/central-print.ts';
import { type NoEnvelope, readEnvelope, signedFile } from '../../file/envelope.ts';
import { type ReceiptsFile, readBody } from '../../file/file-body.ts';
import { LONGEST_MESSAGE, readFrame } from '../../frame.ts';
import { readResponse, type SyncResponse, signedResponse } from '../../messages.ts';
import type { Verify } from '../exchange.ts';
import type { Applied, Arrival, Standing } from '../replication-log.ts';
import { amendCarried } from './amend-carried.ts';
import type { CarryPorts, OpenKeys } from './carry-ports.ts';

export type NoReceipts =
  | NoEnvelope
  | { readonly kind: 'not-enrolled' }
  /** A file a counter wrote for the central, perhaps this one's own. */
  | { readonly kind: 'runs-not-receipts' }
  | { readonly kind: 'other-central' }
  | { readonly kind: 'other-device'; readonly device: number; readonly office: number }
  /** Whole, but not what the central signed. */
  | { readonly kind: 'not-signed' }
  /** Its boxes were sealed to a key this browser no longer has. */
  | { readonly kind: 'key-gone' }
  /** From before the central was restored: it may have lost since what it confirmed here. */
  | { readonly kind: 'outdated' };

export interface CarriedIn extends Applied {
  /** The central's clock when it wrote the file, ms since 1970. */
  readonly madeMs: number;
}

export async function importReceipts(ports: CarryPorts, file: Uint8Array): Promise<Result<CarriedIn, NoReceipts>> {
  const standing = await ports.log.standing();
  if (!standing) return err({ kind: 'not-enrolled' });
  const verify = await ports.verifierOf(standing.device.serverKey);
  const receipts = await receiptsIn(ports, standing, verify, file);
  if (!receipts.ok) return receipts;
  const arrivals = await arrivalsIn(ports, receipts.value, verify);
  if (!arrivals.ok) return arrivals;
  if (arrivals.value.some(({ response }) => response.epoch < standing.replication.epoch)) {
    return err({ kind: 'outdated' });
  }
  let [confirmed, received] = [0, 0];
  for (const arrival of arrivals.value) {
    const applied = await ports.log.apply(arrival);
    confirmed += applied.confirmed;
    received += applied.received;
  }
  return ok({ confirmed, received, madeMs: receipts.value.madeMs });
}

async function receiptsIn(
  { hash }: CarryPorts,
  { device }: Standing,
  verify: Verify,
  file: Uint8Array,
): Promise<Result<ReceiptsFile, NoReceipts>> {
  const envelope = readEnvelope(file, hash);
  if (!envelope.ok) return envelope;
  const read = readBody(envelope.value.body);
  if (!read.ok) return err({ kind: 'damaged' });
  const body = read.value;
  if (body.kind === 'runs') return err({ kind: 'runs-not-receipts' });
  if (!sameBytes(body.central, centralPrint(device.serverKey, hash))) return err({ kind: 'other-central' });
  const isSigned = await verify(signedFile(envelope.value.body, hash), envelope.value.signature);
  if (!isSigned) return err({ kind: 'not-signed' });
  if (body.device !== device.device) return err({ kind: 'other-device', device: body.device, office: body.office });
  return ok(body);
}

async function arrivalsIn(
  ports: CarryPorts,
  { device, ephemeral, responses }: ReceiptsFile,
  verify: Verify,
): Promise<Result<readonly Arrival[], NoReceipts>> {
  const open = await ports.fileKeys.openFrom(ephemeral);
  const arrivals: Arrival[] = [];
  for (const [place, { asked, frame, tag }] of responses.entries()) {
    const sealed = await readSealed(ports, frame);
    if (!sealed) return err({ kind: 'not-signed' });
    const keys = await openKeys(open, place, sealed, tag);
    if (!keys) return err({ kind: 'key-gone' });
    const response = responseWithKeys(sealed, keys);
    const isSigned = await verify(signedResponse({ device, ...asked }, response), response.signature);
    if (!isSigned) return err({ kind: 'not-signed' });
    arrivals.push({ response, wallMs: ports.wallMs(), amend: amendCarried(asked) });
  }
  return ok(arrivals);
}

/** Receipts alone need no key: a browser that lost its own still hears what the central holds. */
async function openKeys(open: OpenKeys, place: number, sealed: SyncResponse, tag: Uint8Array) {
  const keys = keysOfResponse(sealed);
  return keys.length === 0 ? keys : open(place, { keys, tag });
}

async function readSealed({ hash, inflate }: CarryPorts, frame: Uint8Array): Promise<SyncResponse | null> {
  const read = readFrame(frame, hash);
  const content = read.ok ? await inflate(read.value.deflated, LONGEST_MESSAGE) : read;
  if (!read.ok || !content.ok) return null;
  const response = readResponse({ content: content.value, boxes: read.value.boxes }, hash);
  return response.ok ? response.value : null;
}
