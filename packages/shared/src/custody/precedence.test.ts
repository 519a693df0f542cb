import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Counter,
  counterAt,
  handsOver,
  lastWritten,
  meet,
  parcelAt,
  receives,
  reverses,
  settles,
  shelves,
  subject,
  write,
} from '../testing/story.ts';
import { changeId } from './change-id.ts';
import type { Fact } from './fact.ts';
import { foldParcel, type Parcel } from './parcel.ts';

const PARCEL = subject('S:RR473124829GB');
const CONTRAMAESTRE = 340401;
const PLAZA = 230101;

const verdict = (parcel: Parcel) => ({
  inEffect: parcel.inEffect?.id ?? null,
  custodian: parcel.custodian,
  heads: parcel.heads,
  case: parcel.case,
});

describe('one office, one counter', () => {
  test('a parcel nobody met is with nobody we know', () => {
    expect(parcelAt(counterAt(CONTRAMAESTRE, 'a'), PARCEL).custodian).toEqual({ at: 'unknown' });
  });

  test('received, shelved, handed over: each act follows the one before, and there is no case', () => {
    const counter = handsOver(shelves(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), PARCEL, 'a-3'), PARCEL);
    const parcel = parcelAt(counter, PARCEL);
    expect(parcel.custodian).toEqual({ at: 'recipient' });
    expect(parcel.case).toBeNull();
    expect(parcel.heads).toEqual([lastWritten(counter)]);
  });

  test('HZ-09 an act and its reversal leave the parcel where it was', () => {
    const before = shelves(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), PARCEL, 'A-3');
    const handed = handsOver(before, PARCEL);
    const after = parcelAt(reverses(handed, lastWritten(handed)), PARCEL);
    const was = parcelAt(before, PARCEL);
    expect([after.custodian, after.shelf, after.inEffect, after.case]).toEqual([
      was.custodian,
      was.shelf,
      was.inEffect,
      was.case,
    ]);
    expect(after.facts).toHaveLength(4);
  });

  test('a long chain of reversals is judged from its end, and quickly enough to be judged at all', () => {
    const received = receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL);
    const [first] = parcelAt(received, PARCEL).facts;
    if (!first) throw new Error('nothing written');
    const facts = [first];
    for (let seq = 2; seq <= 3_002; seq++) {
      const of = changeId(received.stream, seq - 1);
      const body = { kind: 'reversed', of, reason: 'wrong-act' } as const;
      facts.push({ ...first, id: changeId(received.stream, seq), bases: [of], body });
    }
    expect(foldParcel(PARCEL, facts).custodian).toEqual({ at: 'unknown' });
    expect(foldParcel(PARCEL, facts.slice(0, -1)).custodian).toEqual({ at: 'office', office: CONTRAMAESTRE });
  });

  test('one act that reached the log twice counts once', () => {
    const received = receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL);
    const body = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' } as const;
    const once = write(received, [PARCEL], body, 7);
    const again = { ...write({ ...received, written: 5 }, [PARCEL], body, 7) };
    const parcel = parcelAt(meet(once, again)[0], PARCEL);
    expect(parcel.repeats.size).toBe(1);
    expect(parcel.case).toBeNull();
  });
});

describe('two offices that worked apart', () => {
  const apart = (): readonly [Counter, Counter] => [
    handsOver(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), PARCEL),
    handsOver(receives(counterAt(PLAZA, 'b'), PARCEL), PARCEL),
  ];

  test('both hand-overs are kept, the same one is in effect everywhere, and one case is open', () => {
    const [a, b] = meet(...apart());
    const here = parcelAt(a, PARCEL);
    expect(verdict(here)).toEqual(verdict(parcelAt(b, PARCEL)));
    expect(here.facts).toHaveLength(4);
    expect(here.custodian).toEqual({ at: 'recipient' });
    expect(here.case?.round).toBe(1);
  });

  test('before they meet, neither has a case', () => {
    for (const counter of apart()) expect(parcelAt(counter, PARCEL).case).toBeNull();
  });

  test('a settlement closes the case for both; the other fact stays readable', () => {
    const [a, b] = meet(...apart());
    const manager = { ...a, here: { ...a.here, role: 'manager' as const } };
    const [settled, told] = meet(settles(manager, PARCEL, lastWritten(b)), b);
    for (const counter of [settled, told]) {
      expect(parcelAt(counter, PARCEL).case).toBeNull();
      expect(parcelAt(counter, PARCEL).facts).toHaveLength(5);
    }
  });

  test('an ordinary later act moves the parcel but never closes the case', () => {
    const [a] = meet(...apart());
    const later = parcelAt(receives(a, PARCEL), PARCEL);
    expect(later.custodian).toEqual({ at: 'office', office: CONTRAMAESTRE });
    expect(later.case).not.toBeNull();
  });

  test('a third hand-over that did not know the settlement reopens the case as the next round', () => {
    const third = handsOver(receives(counterAt(230102, 'c'), PARCEL), PARCEL);
    const [a, b] = meet(...apart());
    const manager = { ...a, here: { ...a.here, role: 'manager' as const } };
    const [after] = meet(settles(manager, PARCEL, lastWritten(b)), third);
    expect(parcelAt(after, PARCEL).case?.round).toBe(2);
  });

  test('taking back either of the two hand-overs covers their collision', () => {
    const [a, b] = apart();
    for (const [taken, kept] of [
      [a, b],
      [b, a],
    ] as const) {
      const [met] = meet(reverses(taken, lastWritten(taken)), kept);
      const sides = parcelAt(met, PARCEL).case?.collisions.flatMap((collision) => collision.between) ?? [];
      expect(sides).not.toContain(lastWritten(taken));
    }
  });

  test('two receipts apart are a collision: the parcel cannot lie in two offices', () => {
    const [a] = meet(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), receives(counterAt(PLAZA, 'b'), PARCEL));
    expect(parcelAt(a, PARCEL).case).not.toBeNull();
  });

  test('a hand-over takes precedence over a receipt written apart', () => {
    const handed = handsOver(receives(counterAt(CONTRAMAESTRE, 'f'), PARCEL), PARCEL);
    const [a] = meet(handed, receives(counterAt(PLAZA, 'b'), PARCEL));
    expect(parcelAt(a, PARCEL).custodian).toEqual({ at: 'recipient' });
  });
});

describe('another office', () => {
  const here = handsOver(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), PARCEL);
  const stranger = meet(counterAt(PLAZA, '1'), here)[0];
  const view = parcelAt(here, PARCEL);

  test('HZ-30 takes nothing back that it did not do: its reversal is kept, and nothing changes', () => {
    const forged = write(stranger, [PARCEL], { kind: 'reversed', of: lastWritten(here), reason: 'wrong-act' });
    const parcel = parcelAt(meet(here, forged)[0], PARCEL);
    expect(parcel.facts).toHaveLength(3);
    expect([parcel.custodian, parcel.inEffect, parcel.reversed.size]).toEqual([view.custodian, view.inEffect, 0]);
  });

  test('cannot make an act its own by writing it under the same act: both count, and a case is open', () => {
    const last = here.log.at(-1);
    if (!last) throw new Error('nothing written');
    const alone = receives(counterAt(PLAZA, '1'), PARCEL);
    const copied = write(alone, [PARCEL], {
      kind: 'handed-over',
      to: 'addressee',
      document: 'carne',
      proof: 'signature',
    });
    const forged = {
      ...copied,
      log: copied.log.map((change, place) => (place === 1 ? { ...change, act: last.act } : change)),
    };
    const parcel = parcelAt(meet(here, forged)[0], PARCEL);
    expect(parcel.repeats.size).toBe(0);
    expect(parcel.case).not.toBeNull();
  });
});

describe('two counters of one office', () => {
  test('HZ-02 both receive the same parcel apart: a note, no case, for it lies in the same hands', () => {
    const [a] = meet(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), receives(counterAt(CONTRAMAESTRE, 'b'), PARCEL));
    expect(parcelAt(a, PARCEL).case).toBeNull();
    expect(parcelAt(a, PARCEL).heads).toHaveLength(2);
  });

  test('a receipt that only repeats what a hand-over builds on is a note, not a case', () => {
    const [a] = meet(
      receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL),
      handsOver(receives(counterAt(CONTRAMAESTRE, 'b'), PARCEL), PARCEL),
    );
    expect(parcelAt(a, PARCEL).custodian).toEqual({ at: 'recipient' });
    expect(parcelAt(a, PARCEL).case).toBeNull();
  });

  test('both hand the same parcel over apart: a case, for two endings never agree', () => {
    const start = receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL);
    const [here, there] = meet(start, counterAt(CONTRAMAESTRE, 'b'));
    const [a] = meet(handsOver(here, PARCEL), handsOver(there, PARCEL));
    expect(parcelAt(a, PARCEL).case).not.toBeNull();
  });

  test('a reversal collides with what came after its original in ignorance of it', () => {
    const [here, there] = meet(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), counterAt(CONTRAMAESTRE, 'b'));
    const undone = reverses(here, lastWritten(here));
    const [a] = meet(undone, handsOver(there, PARCEL));
    expect(parcelAt(a, PARCEL).case).not.toBeNull();
  });

  test('a fact whose ancestor is missing here opens no case yet', () => {
    const [here, there] = meet(receives(counterAt(CONTRAMAESTRE, 'a'), PARCEL), counterAt(CONTRAMAESTRE, 'b'));
    const b = handsOver(there, PARCEL);
    const orphan = { ...b, log: b.log.filter((change) => change.stream === b.stream) };
    const stranger = handsOver(receives(counterAt(PLAZA, 'c'), PARCEL), PARCEL);
    expect(parcelAt(meet(stranger, orphan)[0], PARCEL).case).toBeNull();
    expect(parcelAt(meet(stranger, orphan, here)[0], PARCEL).case).not.toBeNull();
  });
});

/** Random histories: counters of two offices act as their own rules allow, and now and then two of them meet. */
const histories = fc.array(fc.record({ who: fc.nat(3), what: fc.nat(9), other: fc.nat(3) }), {
  minLength: 12,
  maxLength: 48,
});

function play(steps: readonly { who: number; what: number; other: number }[]): readonly Fact[] {
  const counters = [
    counterAt(CONTRAMAESTRE, 'a', 'manager'),
    counterAt(CONTRAMAESTRE, 'b', 'manager'),
    counterAt(PLAZA, 'c', 'manager'),
    counterAt(PLAZA, 'd', 'manager'),
  ];
  for (const { who, what, other } of steps) {
    const me = counters[who];
    const them = counters[other];
    if (!me || !them) continue;
    counters[who] = act(me, what);
    if (what >= 8 && who !== other) {
      const [one, two] = meet(counters[who], them);
      counters[who] = one;
      counters[other] = two;
    }
  }
  return parcelAt(meet(...counters)[0] as Counter, PARCEL).facts;
}

function act(me: Counter, what: number): Counter {
  const view = parcelAt(me, PARCEL);
  try {
    if (what === 0) return receives(me, PARCEL);
    if (what === 1) return shelves(me, PARCEL, `S${me.written}`);
    if (what === 2) return handsOver(me, PARCEL);
    if (what === 3 && me.written > 0) return reverses(me, lastWritten(me));
    const side = view.case?.collisions[0]?.between[me.written % 2];
    if (what >= 4 && what < 8 && side) return settles(me, PARCEL, side);
  } catch {
    // The rules refused: the counter did nothing, and that is an ordinary history too.
  }
  return me;
}

describe('laws', () => {
  test('the random histories do reach collisions, settlements and reopened cases', () => {
    const parcels = fc.sample(histories, { numRuns: 300, seed: 7 }).map((steps) => foldParcel(PARCEL, play(steps)));
    expect(parcels.filter((parcel) => parcel.case).length).toBeGreaterThan(20);
    expect(
      parcels.filter((parcel) => parcel.facts.some((fact) => fact.body.kind === 'settled')).length,
    ).toBeGreaterThan(20);
    expect(parcels.filter((parcel) => parcel.case && parcel.case.round > 1).length).toBeGreaterThan(10);
  });

  test('what is in effect, the case and the heads are a function of the set: any order and duplication agree', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (steps, noise) => {
        const facts = play(steps);
        const shuffled = [...facts, ...facts.slice(0, 3)]
          .map((fact) => ({ fact, key: noise.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        expect(verdict(foldParcel(PARCEL, shuffled))).toEqual(verdict(foldParcel(PARCEL, facts)));
      }),
      { numRuns: 300 },
    );
  });

  test('a parcel with facts that count is in exactly one pair of hands, and a counter working alone never has a case', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 16 }), (acts) => {
        const alone = acts.reduce(act, counterAt(CONTRAMAESTRE, 'a', 'manager'));
        expect(parcelAt(alone, PARCEL).case).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('nothing a forger can write hangs the fold or makes it depend on order: bases that are missing, circular or their own', () => {
    const facts = play([
      { who: 0, what: 0, other: 1 },
      { who: 2, what: 0, other: 1 },
      { who: 0, what: 2, other: 1 },
      { who: 2, what: 2, other: 1 },
      { who: 1, what: 0, other: 0 },
    ]);
    const ids = [...facts.map(({ id }) => id), changeId(counterAt(PLAZA, 'ee').stream, 9)];
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), { minLength: facts.length, maxLength: facts.length }), (bases) => {
        const forged = facts.map((fact, place) => ({ ...fact, bases: bases[place] ?? [] }));
        expect(verdict(foldParcel(PARCEL, [...forged].reverse()))).toEqual(verdict(foldParcel(PARCEL, forged)));
      }),
    );
  });

  test('no settlement is lost: with one in the set that nothing contradicts, what it says or something after it is in effect', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const parcel = foldParcel(PARCEL, play(steps));
        const settlements = parcel.facts.filter(
          (fact) => fact.body.kind === 'settled' && !parcel.reversed.has(fact.id),
        );
        if (settlements.length === 0 || parcel.inEffect === null) return;
        const reach = new Set(settlements.map((fact) => fact.id));
        for (let grown = true; grown; ) {
          grown = false;
          for (const fact of parcel.facts) {
            if (!reach.has(fact.id) && fact.bases.some((base) => reach.has(base))) {
              reach.add(fact.id);
              grown = true;
            }
          }
        }
        expect(reach.has(parcel.inEffect.id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
