/** HZ-30, HZ-34: proposed, seen, accepted, disputed, withdrawn, proposed again, on replicas that work apart and meet. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Counter,
  corrects,
  counterAt,
  handsOver,
  lastWritten,
  meet,
  parcelAt,
  receives,
  reverses,
  subject,
  write,
} from '../testing/story.ts';
import { correctionsOf, isOpen, isUnanswered } from './corrections.ts';
import type { Fact } from './fact.ts';
import { foldParcel } from './parcel.ts';

const PARCEL = subject('S:RR473124829GB');
const CONTRAMAESTRE = 340401;
const PLAZA = 230101;

const start = handsOver(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), PARCEL);
const act = lastWritten(start);
const propose = { kind: 'propose', about: act, reason: 'recipient-denies', remark: '' } as const;
const asking = corrects(meet(counterAt(PLAZA, 'b', 'manager'), start)[0], PARCEL, propose);
const proposal = lastWritten(asking);
const dispute = { kind: 'dispute', proposal, grounds: 'documents-agree', remark: '' } as const;
/** Two counters of the office whose act it is, both told of the proposal. */
const [one, other] = meet(start, counterAt(CONTRAMAESTRE, 'c', 'manager'), asking);

const statesAt = (counter: Counter): readonly string[] =>
  correctionsOf(parcelAt(counter, PARCEL)).map(({ standing }) => standing.state);

describe('answers given apart combine by what they did to the record', () => {
  const accepted = corrects(one, PARCEL, { kind: 'accept', proposal });
  const disputed = corrects(other, PARCEL, dispute);
  const withdrawn = corrects(asking, PARCEL, { kind: 'withdraw', proposal });

  test('accepted here and disputed there: accepted, for the act is taken back', () => {
    const [met] = meet(accepted, disputed);
    expect(statesAt(met)).toEqual(['accepted']);
    expect(parcelAt(met, PARCEL).reversed).toEqual(new Set([act]));
  });

  test('accepted in ignorance of the withdrawal: accepted', () => {
    expect(statesAt(meet(accepted, withdrawn)[0])).toEqual(['accepted']);
  });

  test('disputed in ignorance of the withdrawal: withdrawn, there is nothing left to dispute', () => {
    expect(statesAt(meet(disputed, withdrawn)[0])).toEqual(['withdrawn']);
  });

  test('accepted twice is accepted once', () => {
    const [met] = meet(accepted, corrects(other, PARCEL, { kind: 'accept', proposal }));
    expect(statesAt(met)).toEqual(['accepted']);
    const [once, twice] = [parcelAt(accepted, PARCEL), parcelAt(met, PARCEL)];
    expect([twice.custodian, twice.inEffect, twice.reversed, twice.case]).toEqual([
      once.custodian,
      once.inEffect,
      once.reversed,
      once.case,
    ]);
  });

  test('taken back by the office of itself: overtaken; nobody is said to have accepted anything', () => {
    const [met] = meet(reverses(one, act), asking);
    expect(statesAt(met)).toEqual(['overtaken']);
  });
});

describe('silence', () => {
  test('HZ-34: read and not answered is open and unanswered, whatever else happens to the parcel on whatever day', () => {
    const seen = corrects(one, PARCEL, { kind: 'see', proposal });
    const later = receives({ ...seen, day: 20270301 as Counter['day'] }, PARCEL);
    const [correction] = correctionsOf(parcelAt(later, PARCEL));
    expect(correction?.standing.state).toBe('seen');
    expect(correction && [isOpen(correction), isUnanswered(correction)]).toEqual([true, true]);
    expect(parcelAt(later, PARCEL).reversed.size).toBe(0);
  });

  test('HZ-34: a dispute keeps the act and leaves the matter open', () => {
    const disputed = corrects(one, PARCEL, dispute);
    const [correction] = correctionsOf(parcelAt(disputed, PARCEL));
    expect(correction && [isOpen(correction), isUnanswered(correction)]).toEqual([true, false]);
    expect(parcelAt(disputed, PARCEL).reversed.size).toBe(0);
  });
});

describe('HZ-30: what no rule lets through, written all the same', () => {
  test('an acceptance by the office that asked, or by the central, takes nothing back and answers nothing', () => {
    for (const stranger of [asking, meet(counterAt(999900, 'f', 'hq'), asking)[0]]) {
      const forged = write(stranger, [PARCEL], { kind: 'correction-accepted', proposal, of: act });
      const [met] = meet(one, forged);
      expect(statesAt(met)).toEqual(['proposed']);
      expect(parcelAt(met, PARCEL).reversed.size).toBe(0);
      expect(parcelAt(met, PARCEL).inEffect?.id).toBe(act);
    }
  });

  test('a dispute or a withdrawal by somebody who was not asked, or did not ask, answers nothing', () => {
    const stranger = meet(counterAt(320101, 'd', 'manager'), asking)[0];
    const words = write(stranger, [PARCEL], {
      kind: 'correction-disputed',
      proposal,
      grounds: 'not-this-act',
      remark: null,
    });
    const forged = write(words, [PARCEL], { kind: 'correction-withdrawn', proposal });
    expect(statesAt(meet(one, forged)[0])).toEqual(['proposed']);
  });

  test('a proposal to oneself, or about a reversal, is no correction', () => {
    const body = { kind: 'correction-proposed', about: act, reason: 'other-parcel', remark: null } as const;
    expect(statesAt(write(start, [PARCEL], body))).toEqual([]);
    const undone = reverses(start, act);
    const [told] = meet(counterAt(PLAZA, 'e', 'manager'), undone);
    expect(statesAt(write(told, [PARCEL], { ...body, about: lastWritten(undone) }))).toEqual([]);
  });

  test('about an act that has not arrived: no correction yet, and one when it has', () => {
    const only = { ...asking, log: asking.log.filter(({ stream }) => stream === asking.stream) };
    expect(statesAt(only)).toEqual([]);
    expect(statesAt(meet(only, start)[0])).toEqual(['proposed']);
  });
});

/** Two counters of the office whose act it is and one of the office that asks; now and then two of them meet. */
const histories = fc.array(fc.record({ who: fc.nat(2), what: fc.nat(6), which: fc.nat(3), meets: fc.nat(5) }), {
  minLength: 2,
  maxLength: 36,
});

function play(steps: readonly { who: number; what: number; which: number; meets: number }[]): readonly Counter[] {
  const counters: Counter[] = [...meet(start, counterAt(CONTRAMAESTRE, 'c', 'manager'), asking)];
  for (const { who, what, which, meets } of steps) {
    const me = counters[who];
    const them = counters[meets];
    if (!me) continue;
    counters[who] = step(me, what, which);
    if (them && who !== meets) {
      const [a, b] = meet(counters[who], them);
      counters[who] = a;
      counters[meets] = b;
    }
  }
  return counters;
}

function step(me: Counter, what: number, which: number): Counter {
  const parcel = parcelAt(me, PARCEL);
  const corrections = correctionsOf(parcel);
  const about = corrections[which % Math.max(1, corrections.length)]?.proposal.id ?? proposal;
  const last = parcel.facts.filter(({ body, id }) => body.kind === 'handed-over' && !parcel.reversed.has(id)).at(-1);
  try {
    if (what === 0) return corrects(me, PARCEL, { ...propose, about: last?.id ?? act });
    if (what === 1) return corrects(me, PARCEL, { kind: 'see', proposal: about });
    if (what === 2) return corrects(me, PARCEL, { kind: 'accept', proposal: about });
    if (what === 3)
      return corrects(me, PARCEL, { kind: 'dispute', proposal: about, grounds: 'not-this-act', remark: '' });
    if (what === 4) return corrects(me, PARCEL, { kind: 'withdraw', proposal: about });
    if (what === 5) return handsOver(me, PARCEL);
    return reverses(me, last?.id ?? act);
  } catch {
    // The rules refused: the counter did nothing, and that is an ordinary history too.
    return me;
  }
}

const verdict = (facts: readonly Fact[]) => {
  const parcel = foldParcel(PARCEL, facts);
  const states = correctionsOf(parcel).map(({ proposal: { id }, standing }) => [id, standing]);
  return { states, custodian: parcel.custodian, inEffect: parcel.inEffect?.id, reversed: parcel.reversed };
};
const everything = (counters: readonly Counter[]): readonly Fact[] =>
  parcelAt(meet(...counters)[0] as Counter, PARCEL).facts;

describe('laws', () => {
  test('the random histories do reach every state, and a second proposal after a dispute', () => {
    const samples = fc.sample(histories, { numRuns: 300, seed: 11 }).map(play);
    const seen = new Map<string, number>();
    for (const counters of samples) {
      for (const state of statesAt(meet(...counters)[0] as Counter)) seen.set(state, (seen.get(state) ?? 0) + 1);
    }
    for (const state of ['proposed', 'seen', 'accepted', 'disputed', 'withdrawn', 'overtaken']) {
      expect([state, (seen.get(state) ?? 0) > 5]).toEqual([state, true]);
    }
    const several = samples.filter((counters) => statesAt(meet(...counters)[0] as Counter).length > 1);
    expect(several.length).toBeGreaterThan(10);
  });

  test('replicas that hold the same facts agree, whatever order and how often each came', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (steps, noise) => {
        const facts = everything(play(steps));
        const shuffled = [...facts, ...facts.slice(-4)]
          .map((fact) => ({ fact, key: noise.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        expect(verdict(shuffled)).toEqual(verdict(facts));
      }),
      { numRuns: 200 },
    );
  });

  test('only the office itself changes its record: without its own reversals and acceptances nothing is taken back', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const facts = everything(play(steps));
        const own = facts.filter(
          ({ author, body }) =>
            author.office === CONTRAMAESTRE && (body.kind === 'reversed' || body.kind === 'correction-accepted'),
        );
        const without = foldParcel(
          PARCEL,
          facts.filter((fact) => !own.includes(fact)),
        );
        expect(without.reversed.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('accepted if and only if an acceptance by the office stands: nothing else, and no lapse of days, accepts', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 4_000_000_000_000 }), (steps, at) => {
        const facts = everything(play(steps));
        const aged = facts.map((fact) => ({ ...fact, author: { ...fact.author, at } }));
        for (const { proposal: asked, standing } of correctionsOf(foldParcel(PARCEL, aged))) {
          const answers = facts.filter(
            ({ author, body }) =>
              author.office === CONTRAMAESTRE && body.kind === 'correction-accepted' && body.proposal === asked.id,
          );
          expect(standing.state === 'accepted').toBe(answers.length > 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
