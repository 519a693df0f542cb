/** What once went wrong is kept as a history and replayed for ever: an unchanged outcome, or a difference somebody answers for. */
import { describe, expect, test } from 'vitest';
import type { BusinessDay, StaffNumber } from '../custody/author.ts';
import { actId, type ChangeId, changeId, type StreamId } from '../custody/change-id.ts';
import type { Custodian } from '../custody/custodian.ts';
import type { FactBody } from '../custody/kinds.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import pastHistories from '../testing/past-histories.json' with { type: 'json' };
import { subject } from '../testing/story.ts';
import type { Change } from './change.ts';
import { decodeChange, encodeChange } from './codec.ts';
import { foldChanges, parcelOf } from './fold.ts';
import type { KnownBody } from './kinds.ts';

interface History {
  readonly wentWrong: string;
  /** A letter for the counter and a number for its change: `a2` is after `a1` in one stream. */
  readonly facts: readonly {
    readonly id: string;
    readonly office: number;
    readonly bases: readonly string[];
    readonly act?: string;
    readonly body: FactBody;
  }[];
  readonly then: {
    readonly custodian: Custodian;
    readonly inEffect: string;
    readonly case: readonly string[] | null;
  };
}

const histories = pastHistories as unknown as readonly History[];
const PARCEL = subject('S:RR473124829GB');

describe('HZ-22 what once went wrong stays mended', () => {
  test.each(histories)('$wentWrong', ({ facts, then }) => {
    const changes = facts.map(throughTheWire);
    for (const order of [changes, changes.toReversed(), [...changes, ...changes]]) {
      const row = foldChanges(new Map(), order).get(PARCEL);
      if (!row) throw new Error('the history is about another parcel');
      const parcel = parcelOf(row);
      const sides = parcel.case?.collisions.flatMap(({ between }) => between) ?? null;
      expect({
        custodian: parcel.custodian,
        inEffect: parcel.inEffect?.id ?? null,
        case: sides && [...new Set(sides)].toSorted(),
      }).toEqual({ custodian: then.custodian, inEffect: idOf(then.inEffect), case: then.case?.map(idOf) ?? null });
    }
  });
});

const streamOf = (name: string): StreamId => (name[0] ?? '').padStart(16, '0') as StreamId;
const idOf = (name: string): ChangeId => changeId(streamOf(name), Number(name.slice(1)));

/** Written as bytes and read back: what is replayed is what was sent. */
function throughTheWire({ id, office, bases, act = id, body }: History['facts'][number]): Change {
  const stream = streamOf(id);
  const seq = Number(id.slice(1));
  const change: Change<KnownBody> = {
    stream,
    seq,
    act: actId(streamOf(act), Number(act.slice(1))),
    author: {
      office: office as OfficeCode,
      clerk: 7 as StaffNumber,
      day: 20_261_123 as BusinessDay,
      at: 1_795_000_000_000 + seq,
      clk: 1,
      via: 'wedge',
    },
    counter: 0,
    to: [],
    session: 1,
    subjects: [{ parcel: PARCEL, bases: bases.map(idOf) }],
    body: withIds(body),
  };
  const read = decodeChange(stream, seq, encodeChange(change));
  if (!read.ok) throw new Error(read.error.why);
  return read.value;
}

function withIds(body: FactBody): FactBody {
  if (body.kind === 'reversed') return { ...body, of: idOf(body.of) };
  return body.kind === 'settled' ? { ...body, stands: idOf(body.stands) } : body;
}
