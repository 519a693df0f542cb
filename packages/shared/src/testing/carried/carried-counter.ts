/** A counter in memory with both its roads, and a clerk who receives and hands over. The production writer throughout. */
import type { Hash } from '../../change-log/chain.ts';
import { parcelOf } from '../../change-log/fold.ts';
import type { Answer, Command, DraftKey } from '../../change-log/writing/commands.ts';
import { openSession } from '../../change-log/writing/open-session.ts';
import { recordCommand } from '../../change-log/writing/record-command.ts';
import type { BusinessDay, StaffNumber } from '../../custody/author.ts';
import { isAt } from '../../custody/custodian.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { err, ok, type Result } from '../../result.ts';
import { exportRuns, type RunsToCarry } from '../../sync/counter/carry/export-runs.ts';
import { type CarriedIn, importReceipts, type NoReceipts } from '../../sync/counter/carry/import-receipts.ts';
import { changeIdentity } from '../../sync/counter/change-identity.ts';
import { countOf, pendingOf } from '../../sync/counter/pending.ts';
import { createReplicationLog } from '../../sync/counter/replicate.ts';
import { syncOnce } from '../../sync/counter/sync-once.ts';
import type { SyncResult } from '../../sync/counter/sync-result.ts';
import type { Transport } from '../../sync/counter/transport.ts';
import { readFrame } from '../../sync/frame.ts';
import { readRequest } from '../../sync/messages.ts';
import { type Disks, NOON, newDisks, switchOn } from '../memory-device.ts';
import { type CarriedCentral, officeOf } from './carried-central.ts';
import { toyKeys } from './toy-keys.ts';

export interface CarriedCounter {
  readonly disks: Disks;
  /** Receives a parcel nobody holds here, hands over one that is held. */
  readonly act: (parcel: ParcelSubject) => Promise<Answer>;
  readonly exportFile: () => Promise<RunsToCarry>;
  readonly importFile: (file: Uint8Array) => Promise<Result<CarriedIn, NoReceipts>>;
  /** An exchange on the line; changes that went over it. */
  readonly sync: (central: CarriedCentral) => Promise<{ readonly result: SyncResult; readonly sent: number }>;
  readonly pending: () => number;
}

/** @param central the one it was enrolled at */
export async function carriedCounter(hash: Hash, number: number, central: string): Promise<CarriedCounter> {
  const keys = toyKeys(hash);
  const disks = newDisks();
  let drawn = 0;
  const random = (length: number): Uint8Array => {
    drawn += 1;
    return hash(Uint8Array.of(number, drawn, drawn >> 8)).slice(0, length);
  };
  const writer = await switchOn(disks, hash, random);
  const office = officeOf(number);
  await changeIdentity(writer, { device: number, office, token: '', serverKey: central, keyId: number }, 1);
  await openSession(writer, {
    staff: 1001 as StaffNumber,
    name: 'Ana',
    role: 'clerk',
    day: 20261123 as BusinessDay,
  });
  const log = createReplicationLog(writer);
  const own = keys.pointOf(`file key of ${number}`);
  const ports = {
    log,
    keys: { sign: (keyId: number, message: Uint8Array) => keys.signer(`device ${keyId}`)(message) },
    verifierOf: keys.verifier,
    deflate: (content: Uint8Array) => content,
    inflate: (deflated: Uint8Array) => ok(deflated),
    hash,
    wallMs: () => NOON,
    app: 'counter 0.0.0',
    askReference: () => null,
    fileKeys: {
      sealTo: (reader: string) => {
        const ephemeral = keys.pointOf(`${number} ${random(8)}`);
        return { ephemeral, seal: keys.seal(ephemeral, keys.pointOf(reader)) };
      },
      ownPoint: () => own,
      openFrom: (ephemeral: Uint8Array) => keys.open(ephemeral, own),
    },
  };
  const act = async (parcel: ParcelSubject): Promise<Answer> => {
    const row = disks.store.content().parcels.get(parcel);
    const known = row ? parcelOf(row) : null;
    const heads = known?.heads ?? [];
    const command = known && isAt(known.custodian, office) ? handOver(parcel) : receive(parcel);
    const draft = Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join('') as DraftKey;
    return recordCommand(writer, { act: draft, via: 'wedge', seen: { [parcel]: heads }, command });
  };
  return {
    disks,
    act,
    exportFile: async () => {
      const file = await exportRuns(ports);
      if (!file.ok) throw new Error(file.error.kind);
      return file.value;
    },
    importFile: (file) => importReceipts(ports, file),
    sync: async (reached) => {
      const line = lineTo(hash, reached, number);
      const { result } = await syncOnce({ ...ports, transport: line.transport }, 32 * 1024);
      return { result, sent: line.sent() };
    },
    pending: () => {
      const { own: streams, receipts, singles } = disks.store.content();
      return countOf(pendingOf([...streams.values()], [...receipts.values()], singles.replication?.epoch ?? 0).spans);
    },
  };
}

function lineTo(hash: Hash, central: CarriedCentral, device: number) {
  let sent = 0;
  const transport: Transport = ({ body }) => {
    if (!(body instanceof Uint8Array)) return err({ kind: 'no-network' });
    const frame = readFrame(body, hash);
    const request = frame.ok ? readRequest({ content: frame.value.deflated, boxes: frame.value.boxes }) : frame;
    if (request.ok) sent += request.value.runs.reduce((sum, run) => sum + run.changes.length, 0);
    return ok(central.answer(device, body));
  };
  return { transport, sent: () => sent };
}

const receive = (subject: ParcelSubject): Command => ({
  kind: 'receive',
  subject,
  command: { kind: 'receive', number: null, confirmed: [] },
});

const handOver = (subject: ParcelSubject): Command => ({
  kind: 'hand-over',
  subjects: [subject],
  command: {
    kind: 'hand-over',
    to: 'addressee',
    document: 'carne',
    documentNumber: '91021027775',
    name: 'Yadira Pérez Soto',
    proof: { kind: 'signature', strokes: [Array.from({ length: 20 }, (_, i) => [i * 4, i * 3, i * 10] as const)] },
  },
});
