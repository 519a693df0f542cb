/** What a counter's store in memory holds, and what a batch does to it. */
import type { Exhibit } from '../change-log/exhibit.ts';
import type { ParcelRow } from '../change-log/fold.ts';
import type { HeldChange, StreamEnd } from '../change-log/log-store.ts';
import type { DraftKey } from '../change-log/writing/commands.ts';
import type {
  DeviceClock,
  KeptSession,
  OwnStream,
  Protection,
  StartReport,
  WrongPins,
} from '../change-log/writing/writer-store.ts';
import type { BusinessDay, StaffNumber } from '../custody/author.ts';
import { type ChangeId, changeId, type StreamId } from '../custody/change-id.ts';
import type { ExhibitName } from '../custody/exhibit-name.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import type { Contact, CounterBatch, EnrolledDevice, HeldReceipt, Replication } from '../sync/counter/counter-store.ts';
import type { Outcome } from '../sync/messages.ts';
import type { Reference } from '../sync/reference.ts';

export interface Singles {
  readonly device: EnrolledDevice | null;
  readonly clock: DeviceClock | null;
  readonly session: KeptSession | null;
  readonly lastDay: BusinessDay | null;
  readonly protection: Protection | null;
  readonly start: StartReport | null;
  readonly replication: Replication | null;
  readonly contact: Contact | null;
  readonly reference: Reference | null;
}

export interface Content {
  readonly changes: Map<ChangeId, HeldChange>;
  readonly drafts: Map<DraftKey, ChangeId>;
  readonly own: Map<StreamId, OwnStream>;
  readonly foreign: Map<StreamId, StreamEnd>;
  readonly parcels: Map<ParcelSubject, ParcelRow>;
  readonly receipts: Map<StreamId, HeldReceipt>;
  readonly outcomes: Map<ChangeId, Outcome>;
  readonly wrongPins: Map<StaffNumber, WrongPins>;
  readonly exhibits: Map<ExhibitName, Exhibit>;
  /** Epoch in which the central said that it holds an exhibit. */
  readonly exhibitsReceived: Map<ExhibitName, number>;
  singles: Singles;
}

export const emptyContent = (): Content => ({
  changes: new Map(),
  drafts: new Map(),
  own: new Map(),
  foreign: new Map(),
  parcels: new Map(),
  receipts: new Map(),
  outcomes: new Map(),
  wrongPins: new Map(),
  exhibits: new Map(),
  exhibitsReceived: new Map(),
  singles: {
    device: null,
    clock: null,
    session: null,
    lastDay: null,
    protection: null,
    start: null,
    replication: null,
    contact: null,
    reference: null,
  },
});

/** Rows are never altered in place, so new tables of the same rows are a whole copy. */
export const copyContent = (content: Content): Content => ({
  changes: new Map(content.changes),
  drafts: new Map(content.drafts),
  own: new Map(content.own),
  foreign: new Map(content.foreign),
  parcels: new Map(content.parcels),
  receipts: new Map(content.receipts),
  outcomes: new Map(content.outcomes),
  wrongPins: new Map(content.wrongPins),
  exhibits: new Map(content.exhibits),
  exhibitsReceived: new Map(content.exhibitsReceived),
  singles: content.singles,
});

/** Throws, with nothing altered, when the batch may not be written. */
export function applyBatch(content: Content, batch: CounterBatch): void {
  refuseBad(content, batch);
  for (const { draft, at, ...change } of batch.changes ?? []) {
    const id = changeId(change.stream, change.seq);
    content.changes.set(id, change);
    if (draft) content.drafts.set(draft, id);
  }
  for (const { stream, seq, box } of batch.boxes ?? []) {
    const held = content.changes.get(changeId(stream, seq));
    if (held) content.changes.set(changeId(stream, seq), { ...held, box });
  }
  for (const end of batch.own ?? []) content.own.set(end.stream, end);
  for (const end of batch.ends ?? []) content.foreign.set(end.stream, end);
  for (const row of batch.parcels ?? []) content.parcels.set(row.subject, row);
  for (const receipt of batch.receipts ?? []) content.receipts.set(receipt.stream, receipt);
  for (const outcome of batch.outcomes ?? []) content.outcomes.set(changeId(outcome.stream, outcome.seq), outcome);
  for (const wrong of batch.wrongPins ?? []) content.wrongPins.set(wrong.staff, wrong);
  for (const exhibit of batch.exhibits ?? [])
    if (!content.exhibits.has(exhibit.name)) content.exhibits.set(exhibit.name, exhibit);
  const { names = [], epoch = 0 } = batch.exhibitsReceived ?? {};
  for (const name of names) if (content.exhibits.has(name)) content.exhibitsReceived.set(name, epoch);
  content.singles = singlesAfter(content.singles, batch);
}

function refuseBad(content: Content, { changes = [], boxes = [], ends = [], own = [] }: CounterBatch): void {
  const added = new Map<ChangeId, HeldChange>();
  for (const change of changes) {
    const id = changeId(change.stream, change.seq);
    if (content.changes.has(id) || added.has(id)) throw new Error(`${id} is held already`);
    added.set(id, change);
  }
  const given = new Set<ChangeId>();
  for (const { stream, seq } of boxes) {
    const id = changeId(stream, seq);
    const held = added.get(id) ?? content.changes.get(id);
    if (held?.box !== null || given.has(id)) throw new Error(`${id} is not held without a box`);
    given.add(id);
  }
  const written = new Set([...content.own.keys(), ...own.map(({ stream }) => stream)]);
  if (ends.some(({ stream }) => written.has(stream))) throw new Error('an own stream is moved by its writer alone');
}

function singlesAfter(before: Singles, batch: CounterBatch): Singles {
  return {
    device: after(batch.device, before.device),
    clock: after(batch.clock, before.clock),
    session: after(batch.session, before.session),
    lastDay: after(batch.lastDay, before.lastDay),
    protection: after(batch.protection, before.protection),
    start: after(batch.start, before.start),
    replication: after(batch.replication, before.replication),
    contact: after(batch.contact, before.contact),
    reference: after(batch.reference, before.reference),
  };
}

/** Null takes away what there was; what is left out stays. */
const after = <Row>(next: Row | null | undefined, before: Row | null): Row | null =>
  next === undefined ? before : next;
