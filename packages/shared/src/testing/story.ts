/**
 * Counters that work apart and meet, for tests: each knows its own facts and what it was told, decides by the real rules
 * and writes real changes. `meet` is the network, at its best.
 */

import { type Change, idOf } from '../change-log/change.ts';
import { foldChanges, parcelOf } from '../change-log/fold.ts';
import { type Correct, decideCorrect } from '../custody/acts/correct.ts';
import { decideHandOver } from '../custody/acts/hand-over.ts';
import type { Here, Role } from '../custody/acts/here.ts';
import { decideReceive, doubtsAbout } from '../custody/acts/receive.ts';
import { decideReverse } from '../custody/acts/reverse.ts';
import { decideSettle } from '../custody/acts/settle.ts';
import { decideShelve } from '../custody/acts/shelve.ts';
import type { BusinessDay, StaffNumber } from '../custody/author.ts';
import { actId, type ChangeId, parseStreamId, type StreamId } from '../custody/change-id.ts';
import type { FactBody } from '../custody/kinds.ts';
import type { Parcel } from '../custody/parcel.ts';
import { foldParcel } from '../custody/parcel.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import { type ParcelSubject, parseSubject } from '../identifiers/parcel-subject.ts';
import type { Result } from '../result.ts';

export interface Counter {
  readonly here: Here;
  readonly stream: StreamId;
  readonly day: BusinessDay;
  readonly log: readonly Change[];
  readonly written: number;
}

/** A counter of `office` with a stream of its own; `name` is one to three hexadecimal digits. */
export function counterAt(office: number, name: string, role: Role = 'clerk', day = 20261123): Counter {
  const stream = must(parseStreamId(name.padStart(16, '0')));
  const here = { office: office as OfficeCode, clerk: Number.parseInt(name, 16) as StaffNumber, role };
  return { here, stream, day: day as BusinessDay, log: [], written: 0 };
}

export const subject = (text: string): ParcelSubject => must(parseSubject(text));

/** The parcel as this counter sees it. */
export function parcelAt(counter: Counter, parcel: ParcelSubject): Parcel {
  const row = foldChanges(new Map(), counter.log).get(parcel);
  return row ? parcelOf(row) : foldParcel(parcel, []);
}

export function receives(counter: Counter, parcel: ParcelSubject): Counter {
  const view = parcelAt(counter, parcel);
  const confirmed = doubtsAbout(view, null, counter.here);
  return write(
    counter,
    [parcel],
    must(decideReceive(view, { kind: 'receive', number: null, confirmed }, counter.here)),
  );
}

export function shelves(counter: Counter, parcel: ParcelSubject, shelf: string): Counter {
  return write(
    counter,
    [parcel],
    must(decideShelve(parcelAt(counter, parcel), { kind: 'shelve', shelf }, counter.here)),
  );
}

export function handsOver(counter: Counter, ...parcels: readonly ParcelSubject[]): Counter {
  const command = {
    kind: 'hand-over',
    to: 'addressee',
    document: 'carne',
    documentNumber: '91021027775',
    name: 'Yadira Pérez Soto',
    proof: {
      kind: 'signature',
      strokes: [
        [
          [0, 0, 0],
          [10, 5, 20],
          [30, 9, 40],
        ],
      ],
    },
  } as const;
  const views = parcels.map((parcel) => parcelAt(counter, parcel));
  return write(counter, parcels, must(decideHandOver(views, command, counter.here)).body);
}

export function reverses(counter: Counter, of: ChangeId): Counter {
  const original = counter.log.find((change) => idOf(change) === of);
  const parcels = original?.subjects.map(({ parcel }) => parcel) ?? [];
  const views = parcels.map((parcel) => parcelAt(counter, parcel));
  return write(
    counter,
    parcels,
    must(decideReverse(views, { kind: 'reverse', of, reason: 'wrong-act' }, counter.here)),
  );
}

export function settles(counter: Counter, parcel: ParcelSubject, stands: ChangeId): Counter {
  const view = parcelAt(counter, parcel);
  return write(
    counter,
    [parcel],
    must(decideSettle(view, { kind: 'settle', stands, grounds: 'parcel-seen' }, counter.here)),
  );
}

/** Proposes, sees, accepts, disputes or withdraws a correction. */
export function corrects(counter: Counter, parcel: ParcelSubject, command: Correct): Counter {
  return write(counter, [parcel], must(decideCorrect(parcelAt(counter, parcel), command, counter.here)));
}

/** Appends a body the rules have let through, with the bases this counter sees. */
export function write(counter: Counter, parcels: readonly ParcelSubject[], body: FactBody, draft?: number): Counter {
  const seq = counter.written + 1;
  const change: Change = {
    stream: counter.stream,
    seq,
    act: actId(counter.stream, draft ?? seq),
    author: {
      office: counter.here.office,
      clerk: counter.here.clerk,
      day: counter.day,
      at: 1_795_000_000_000 + seq,
      clk: 1,
      via: 'wedge',
    },
    counter: 0,
    to: [],
    session: 1,
    subjects: parcels.map((parcel) => ({ parcel, bases: parcelAt(counter, parcel).heads })),
    body,
  };
  return { ...counter, log: [...counter.log, change], written: seq };
}

/** Everybody learns what the others know. */
export function meet<Counters extends readonly Counter[]>(...counters: Counters): Counters {
  const all = new Map(counters.flatMap((counter) => counter.log).map((change) => [idOf(change), change]));
  return counters.map((counter) => ({ ...counter, log: [...all.values()] })) as unknown as Counters;
}

export function lastWritten(counter: Counter): ChangeId {
  const own = counter.log.filter((change) => change.stream === counter.stream).at(-1);
  if (!own) throw new Error('this counter has written nothing');
  return idOf(own);
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
