/**
 * A drawn day at an office's counters: real changes of every kind a counter writes, with the bases its clerks would have
 * seen. What a hand-over seals is the name and the document number; a signature's strokes are no part of it here, for
 * they are evidence that travels by a road of its own.
 */
import { encode } from 'cborg';
import type { Change, Subject } from '../../change-log/change.ts';
import type { KnownBody } from '../../change-log/kinds.ts';
import { type BusinessDay, type StaffNumber, SYSTEM_RULE } from '../../custody/author.ts';
import { actId, type ChangeId, changeId, type StreamId, streamFromBytes } from '../../custody/change-id.ts';
import { exhibitName } from '../../custody/exhibit-name.ts';
import { RECIPIENTS } from '../../custody/kinds/handed-over.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import type { Chance } from '../seeded-chance.ts';
import { drawDocumentNumber, drawName, drawParcel } from './drawn-parcels.ts';

export interface WrittenChange {
  readonly change: Change<KnownBody>;
  /** What is sealed beside it, before sealing; null when there is nothing personal. */
  readonly personal: Uint8Array | null;
}

export interface WrittenStream {
  readonly stream: StreamId;
  readonly device: number;
  readonly changes: readonly WrittenChange[];
}

/** How often each act is done over the day, by all devices together. */
export interface Plan {
  readonly office: OfficeCode;
  /** The devices' numbers; each opens a stream in the morning and as many more as it is started again. */
  readonly devices: readonly number[];
  readonly restarts: number;
  readonly received: number;
  readonly shelved: number;
  readonly handedOver: number;
  readonly reversed: number;
  readonly settled: number;
}

/** A day's streams: for each device those it wrote, in order. The changes add up to the plan and the openings. */
export function writeDay(plan: Plan, chance: Chance): readonly WrittenStream[] {
  const counters = plan.devices.map((device) => counterOf(plan.office, device, chance));
  const office = officeBefore(plan, chance);
  const acts = shuffledActs(plan, chance);
  const cut = Math.ceil(acts.length / (plan.restarts + 1));
  for (const [place, act] of acts.entries()) {
    if (place % cut === 0) for (const counter of counters) counter.start();
    const counter = chance.pick(counters);
    doAct(act, counter, office, chance);
  }
  return counters.flatMap((counter) => counter.streams());
}

type Act = 'received' | 'shelved' | 'handedOver' | 'reversed' | 'settled';

/** The parcels on the office's shelves, each with the change that is its head; the first are those of former days. */
interface Office {
  readonly code: OfficeCode;
  readonly held: { readonly parcel: ParcelSubject; readonly head: ChangeId; readonly isShelved: boolean }[];
}

function officeBefore({ office, handedOver }: Plan, chance: Chance): Office {
  const former = Array.from({ length: 12 }, () => streamFromBytes(chance.bytes(8)));
  const held = Array.from({ length: handedOver + 20 }, () => ({
    parcel: drawParcel(chance),
    head: changeId(chance.pick(former), 3 + chance.int(300)),
    isShelved: true,
  }));
  return { code: office, held };
}

function shuffledActs(plan: Plan, chance: Chance): readonly Act[] {
  const acts: readonly Act[] = ['received', 'shelved', 'handedOver', 'reversed', 'settled'];
  return acts
    .flatMap((act) => Array.from({ length: plan[act] }, () => ({ act, drawn: chance.int(2 ** 30) })))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ act }) => act);
}

function doAct(act: Act, counter: Counter, office: Office, chance: Chance): void {
  const { held } = office;
  if (act === 'received') {
    const parcel = drawParcel(chance);
    const head = counter.write([{ parcel, bases: [] }], { kind: 'received', from: { at: 'unknown' }, doubts: [] });
    held.push({ parcel, head, isShelved: false });
    return;
  }
  if (act === 'shelved') {
    const place = held.findIndex(({ isShelved }) => !isShelved);
    const [one] = held.splice(place === -1 ? chance.int(held.length) : place, 1);
    if (!one) throw new Error('nothing to shelve');
    const shelf = `${chance.pick(['A', 'B', 'C'])}-${1 + chance.int(9)}`;
    held.push({ ...one, head: counter.write(subjectsOf([one]), { kind: 'shelved', shelf }), isShelved: true });
    return;
  }
  if (act === 'handedOver') {
    const many = chance.int(8) === 0 ? 2 : 1;
    const given = Array.from({ length: many }, () => held.splice(chance.int(held.length), 1)).flat();
    // Strokes are an exhibit: the change has its name.
    const personal = encode([1, drawName(chance), drawDocumentNumber(chance)]);
    const signature = exhibitName(chance.bytes(32));
    const to = RECIPIENTS[chance.int(5) === 0 ? 1 : 0];
    counter.write(
      subjectsOf(given),
      { kind: 'handed-over', to, document: 'carne', proof: 'signature', signature },
      personal,
    );
    return;
  }
  const [one] = held.splice(chance.int(held.length), 1);
  if (!one) throw new Error('nothing is held');
  const { code } = office;
  const here = { at: 'office', office: code } as const;
  const body: KnownBody =
    act === 'reversed'
      ? { kind: 'reversed', of: one.head, reason: 'wrong-parcel' }
      : { kind: 'settled', stands: one.head, from: here, custodian: here, grounds: 'parcel-seen' };
  held.push({ ...one, head: counter.write(subjectsOf([one]), body) });
}

const subjectsOf = (parcels: Office['held']): readonly Subject[] =>
  parcels.map(({ parcel, head }) => ({ parcel, bases: [head] }));

interface Counter {
  /** Opens a stream and signs a clerk in. */
  readonly start: () => void;
  readonly write: (subjects: readonly Subject[], body: KnownBody, personal?: Uint8Array) => ChangeId;
  readonly streams: () => readonly WrittenStream[];
}

/** 08:00 in Havana on 23 November 2026, a Monday. */
const OPENING_MS = 1_795_438_800_000;
const DAY = 20_261_123 as BusinessDay;

function counterOf(office: OfficeCode, device: number, chance: Chance): Counter {
  const streams: { readonly stream: StreamId; readonly device: number; readonly changes: WrittenChange[] }[] = [];
  let ms = OPENING_MS + chance.int(600_000);
  let clerk = SYSTEM_RULE;
  let draft = 0;

  const append = (body: KnownBody, subjects: readonly Subject[], personal: Uint8Array | null, session: number) => {
    const open = streams.at(-1);
    if (!open) throw new Error('a counter is started before it writes');
    const seq = open.changes.length + 1;
    ms += 3_000 + chance.int(60_000);
    draft += 1;
    const isNote = body.kind === 'stream-opened';
    const change: Change<KnownBody> = {
      stream: open.stream,
      seq,
      act: actId(open.stream, draft),
      author: {
        office,
        clerk: isNote ? SYSTEM_RULE : clerk,
        day: DAY,
        at: ms,
        clk: 2,
        via: isNote ? 'system' : chance.int(6) === 0 ? 'key' : 'wedge',
      },
      counter: 0,
      to: [],
      session,
      subjects,
      body,
    };
    open.changes.push({ change, personal });
    return changeId(open.stream, seq);
  };

  return {
    start: () => {
      const before = streams.at(-1);
      const previous = before ? changeId(before.stream, before.changes.length) : null;
      streams.push({ stream: streamFromBytes(chance.bytes(8)), device, changes: [] });
      draft = 0;
      clerk = (1001 + chance.int(5)) as StaffNumber;
      append({ kind: 'stream-opened', device, previous, app: '0.0.0' }, [], null, 0);
      append({ kind: 'session-opened', by: 'pin' }, [], null, 2);
    },
    write: (subjects, body, personal) => append(body, subjects, personal ?? null, 2),
    streams: () => streams,
  };
}
