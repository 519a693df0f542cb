/** A counter without a browser that writes, pushes, pulls and folds: a wire device with a log. */
import { type Change, idOf } from '../../packages/shared/src/change-log/change.ts';
import { decodeChange, encodeChange } from '../../packages/shared/src/change-log/codec.ts';
import { foldChanges, type ParcelRow } from '../../packages/shared/src/change-log/fold.ts';
import type { KnownBody } from '../../packages/shared/src/change-log/kinds.ts';
import type { BusinessDay, StaffNumber } from '../../packages/shared/src/custody/author.ts';
import { actId, type ChangeId, changeId, streamFromBytes } from '../../packages/shared/src/custody/change-id.ts';
import type { ParcelSubject } from '../../packages/shared/src/identifiers/parcel-subject.ts';
import { signStream } from '../../packages/shared/src/testing/busy-day/runs.ts';
import { requestWith } from '../../packages/shared/src/testing/busy-day/weigh.ts';
import { chanceFrom } from '../../packages/shared/src/testing/seeded-chance.ts';
import { must } from './real-central.ts';
import { sha256, type WireDevice } from './wire-device.ts';

export type Rows = ReadonlyMap<ParcelSubject, ParcelRow>;

export const RECEIVED: KnownBody = { kind: 'received', from: { at: 'unknown' }, doubts: [] };
export const HANDED_OVER: KnownBody = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };
export const SHELVED: KnownBody = { kind: 'shelved', shelf: 'A-3' };

/** What a counter sends at most of one stream in one request. */
const RUN = 200;

export interface Replica {
  readonly device: WireDevice;
  readonly write: (parcel: ParcelSubject, base: ChangeId | null, body: KnownBody) => ChangeId;
  /** Sends what was not sent yet. */
  readonly push: () => Promise<void>;
  /** Fetches what others wrote, until nothing waits. */
  readonly pull: () => Promise<void>;
  readonly fold: () => Rows;
  /** The bytes it wrote, in order. */
  readonly written: () => readonly Uint8Array[];
}

export function replicaOf(device: WireDevice): Replica {
  const chance = chanceFrom(device.number);
  const stream = streamFromBytes(chance.bytes(8));
  const own: { readonly change: Change<KnownBody>; readonly personal: null }[] = [];
  const held = new Map<ChangeId, Change>();
  let sent = 0;
  let cursor = 0;

  const append = (subjects: Change['subjects'], body: KnownBody): ChangeId => {
    const seq = own.length + 1;
    const author = {
      office: device.office,
      clerk: 1001 as StaffNumber,
      day: 20_261_123 as BusinessDay,
      at: 1_795_438_800_000 + seq * 9000,
      clk: 2,
      via: 'wedge',
    } as const;
    const act = actId(stream, seq);
    const change: Change<KnownBody> = { stream, seq, act, author, counter: 0, to: [], session: 0, subjects, body };
    own.push({ change, personal: null });
    held.set(idOf(change), change);
    return changeId(stream, seq);
  };
  append([], { kind: 'stream-opened', device: device.number, previous: null, app: 'bench' });

  const push = async (): Promise<void> => {
    const signed = signStream({ stream, device: device.number, changes: own }, chance, sha256, device.sign);
    for (; sent < own.length; sent = Math.min(sent + RUN, own.length)) {
      const run = signed.run(sent + 1, Math.min(sent + RUN, own.length));
      // A request brings a page of the others along, as it does at a counter.
      const { response } = await device.exchange({ ...requestWith([run]), epoch: device.epoch, cursor });
      keep(response.extracts);
      cursor = response.cursor;
    }
  };
  const pull = async (): Promise<void> => {
    for (;;) {
      const { response } = await device.exchange({ ...requestWith([]), epoch: device.epoch, cursor });
      keep(response.extracts);
      cursor = response.cursor;
      if (!response.more) return;
    }
  };
  const keep = (extracts: readonly { readonly stream: Change['stream']; seq: number; bytes: Uint8Array }[]): void => {
    for (const { stream: of, seq, bytes } of extracts) held.set(changeId(of, seq), must(decodeChange(of, seq, bytes)));
  };
  return {
    device,
    write: (parcel, base, body) => append([{ parcel, bases: base === null ? [] : [base] }], body),
    push,
    pull,
    written: () => own.map(({ change }) => encodeChange(change)),
    fold: () => foldChanges(new Map(), [...held.values()]),
  };
}
