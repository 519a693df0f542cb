/** HZ-30, HZ-34: what may be asked of another office, and what that office may answer. */
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
  settles,
  shelves,
  subject,
} from '../../testing/story.ts';
import { LONGEST_REMARK } from '../kinds/correction-proposed.ts';
import { type Correct, decideCorrect } from './correct.ts';
import type { Here } from './here.ts';

const PARCEL = subject('S:RR473124829GB');
const SECOND = subject('S:CP123456785CU');
const CONTRAMAESTRE = 340401;
const PLAZA = 230101;

const at = (counter: Counter, command: Correct, here: Here = counter.here) =>
  decideCorrect(parcelAt(counter, PARCEL), command, here);
const refusalOf = (answer: ReturnType<typeof at>) => (answer.ok ? null : answer.error.kind);

/** Contramaestre handed the parcel over; Plaza, which has it in hand, received it after it knew. */
const [done, there] = (() => {
  const handed = handsOver(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), PARCEL);
  return meet(handed, receives(meet(counterAt(PLAZA, 'b'), handed)[0], PARCEL));
})();
const handOver = lastWritten(done);
const propose = { kind: 'propose', about: handOver, reason: 'parcel-is-here', remark: '' } as const;

const proposed = corrects(there, PARCEL, propose);
const proposal = lastWritten(proposed);
const [asked] = meet(done, proposed);
const dispute = { kind: 'dispute', proposal, grounds: 'recipient-confirms', remark: '' } as const;

describe('propose', () => {
  test("another office's act: it is named, with the reason, and nothing of the parcel changes", () => {
    expect(at(there, propose)).toEqual({
      ok: true,
      value: { kind: 'correction-proposed', about: handOver, reason: 'parcel-is-here', remark: null },
    });
    const before = parcelAt(there, PARCEL);
    const after = parcelAt(proposed, PARCEL);
    expect([after.inEffect, after.custodian, after.heads]).toEqual([before.inEffect, before.custodian, before.heads]);
  });

  test('not of an own act, nor of one nobody here knows, nor of one already taken back', () => {
    expect(refusalOf(at(done, propose))).toBe('own-act');
    expect(refusalOf(at(counterAt(PLAZA, 'c'), propose))).toBe('unknown-act');
    const alone = handsOver(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), PARCEL);
    const [told] = meet(counterAt(PLAZA, 'b'), reverses(alone, lastWritten(alone)));
    expect(refusalOf(at(told, { ...propose, about: lastWritten(alone) }))).toBe('already-reversed');
  });

  test('not of a settlement, which a new settlement corrects, nor of a reversal, which the act done again corrects', () => {
    const rival = handsOver(receives(counterAt(PLAZA, 'c'), PARCEL), PARCEL);
    const alone = handsOver(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), PARCEL);
    const settled = settles(meet(alone, rival)[0], PARCEL, lastWritten(rival));
    expect(refusalOf(at(meet(rival, settled)[0], { ...propose, about: lastWritten(settled) }))).toBe('not-reversible');
    const reversed = reverses(alone, lastWritten(alone));
    expect(refusalOf(at(meet(rival, reversed)[0], { ...propose, about: lastWritten(reversed) }))).toBe(
      'not-reversible',
    );
  });

  test('not twice while there is no answer; after a dispute or a withdrawal it may be asked again', () => {
    expect(refusalOf(at(proposed, propose))).toBe('already-proposed');
    const seen = corrects(asked, PARCEL, { kind: 'see', proposal });
    expect(refusalOf(at(meet(proposed, seen)[0], propose))).toBe('already-proposed');
    expect(at(meet(proposed, corrects(asked, PARCEL, dispute))[0], propose).ok).toBe(true);
    expect(at(corrects(proposed, PARCEL, { kind: 'withdraw', proposal }), propose).ok).toBe(true);
  });

  test('HZ-21: any words are taken and kept on one line, but not ten thousand letters without a break', () => {
    const odd = '  <b>no</b>\u0000 está\n\u202eaquí 📦  ';
    expect(at(there, { ...propose, remark: odd })).toMatchObject({
      ok: true,
      value: { remark: '<b>no</b> está \u202eaquí 📦' },
    });
    expect(at(there, { ...propose, remark: 'x'.repeat(10_000) })).toEqual({
      ok: false,
      error: { kind: 'remark-too-long', longest: LONGEST_REMARK },
    });
    expect(at(there, { ...propose, remark: 'x'.repeat(LONGEST_REMARK) }).ok).toBe(true);
  });
});

describe('see', () => {
  test('once, by the office whose act it is', () => {
    const see = { kind: 'see', proposal } as const;
    expect(at(asked, see)).toEqual({ ok: true, value: { kind: 'correction-seen', proposal } });
    expect(refusalOf(at(corrects(asked, PARCEL, see), see))).toBe('already-seen');
    expect(refusalOf(at(proposed, see))).toBe('asked-of-another-office');
    expect(refusalOf(at(done, see))).toBe('unknown-proposal');
  });
});

describe('accept', () => {
  const accept = { kind: 'accept', proposal } as const;

  test('takes the own act back, though the other office wrote after it: that is why it asked', () => {
    expect(at(asked, accept)).toEqual({ ok: true, value: { kind: 'correction-accepted', proposal, of: handOver } });
    const parcel = parcelAt(corrects(asked, PARCEL, accept), PARCEL);
    expect(parcel.reversed).toEqual(new Set([handOver]));
    expect(parcel.custodian).toEqual({ at: 'office', office: PLAZA });
    expect(parcel.case).toBeNull();
  });

  test('unread or after a dispute, but not twice', () => {
    const disputed = corrects(asked, PARCEL, dispute);
    expect(at(disputed, accept).ok).toBe(true);
    expect(refusalOf(at(corrects(disputed, PARCEL, accept), accept))).toBe('already-accepted');
  });

  test('HZ-30: never by another office than the one whose act it is, be it the one that asked', () => {
    expect(refusalOf(at(proposed, accept))).toBe('asked-of-another-office');
    expect(refusalOf(at(meet(counterAt(999900, 'f', 'hq'), proposed)[0], accept))).toBe('asked-of-another-office');
  });

  test('not when it was withdrawn, nor when the act was taken back without it', () => {
    const [told] = meet(asked, corrects(proposed, PARCEL, { kind: 'withdraw', proposal }));
    expect(refusalOf(at(told, accept))).toBe('withdrawn');
    const alone = handsOver(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), PARCEL);
    const wish = { ...propose, about: lastWritten(alone) };
    const requested = corrects(meet(counterAt(PLAZA, 'c'), alone)[0], PARCEL, wish);
    const [undone] = meet(reverses(alone, lastWritten(alone)), requested);
    expect(refusalOf(at(undone, { kind: 'accept', proposal: lastWritten(requested) }))).toBe('already-reversed');
  });

  test('by who did the act or by the manager, and not while the office did something after it itself', () => {
    expect(refusalOf(at(asked, accept, { ...asked.here, role: 'clerk' }))).toBeNull();
    expect(refusalOf(at(asked, accept, { ...counterAt(CONTRAMAESTRE, 'c').here }))).toBe('another-clerk');
    const received = receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL);
    const [shelved, other] = meet(shelves(received, PARCEL, 'A'), counterAt(PLAZA, 'b'));
    const wish = corrects(other, PARCEL, { ...propose, about: lastWritten(received) });
    const [told] = meet(shelved, wish);
    expect(refusalOf(at(told, { kind: 'accept', proposal: lastWritten(wish) }))).toBe('something-came-after');
  });

  test('of a hand-over of two takes back the one parcel that was asked about; the rest can still be taken back', () => {
    const both = receives(receives(counterAt(CONTRAMAESTRE, 'a', 'manager'), PARCEL), SECOND);
    const handed = handsOver(both, PARCEL, SECOND);
    const wish = corrects(meet(counterAt(PLAZA, 'b'), handed)[0], PARCEL, { ...propose, about: lastWritten(handed) });
    const after = corrects(meet(handed, wish)[0], PARCEL, { kind: 'accept', proposal: lastWritten(wish) });
    expect(parcelAt(after, PARCEL).custodian).toEqual({ at: 'office', office: CONTRAMAESTRE });
    expect(parcelAt(after, SECOND).custodian).toEqual({ at: 'recipient' });
    const rest = parcelAt(reverses(after, lastWritten(handed)), SECOND);
    expect(rest.custodian).toEqual({ at: 'office', office: CONTRAMAESTRE });
  });
});

describe('dispute', () => {
  test('keeps the act as it is and says why', () => {
    expect(at(asked, { ...dispute, remark: ' Firmó su hija. ' })).toEqual({
      ok: true,
      value: { kind: 'correction-disputed', proposal, grounds: 'recipient-confirms', remark: 'Firmó su hija.' },
    });
    const before = parcelAt(asked, PARCEL);
    const after = parcelAt(corrects(asked, PARCEL, dispute), PARCEL);
    expect([after.inEffect, after.custodian, after.reversed]).toEqual([
      before.inEffect,
      before.custodian,
      before.reversed,
    ]);
  });

  test('once, by whoever answers for the act, and not without end', () => {
    expect(refusalOf(at(corrects(asked, PARCEL, dispute), dispute))).toBe('already-disputed');
    expect(refusalOf(at(asked, dispute, counterAt(CONTRAMAESTRE, 'c').here))).toBe('another-clerk');
    expect(refusalOf(at(asked, { ...dispute, remark: 'x'.repeat(281) }))).toBe('remark-too-long');
    expect(refusalOf(at(proposed, dispute))).toBe('asked-of-another-office');
  });
});

describe('withdraw', () => {
  const withdraw = { kind: 'withdraw', proposal } as const;

  test('by the office that proposed, as long as it is open', () => {
    expect(at(proposed, withdraw)).toEqual({ ok: true, value: { kind: 'correction-withdrawn', proposal } });
    expect(refusalOf(at(asked, withdraw))).toBe('proposed-by-another-office');
    expect(refusalOf(at(corrects(proposed, PARCEL, withdraw), withdraw))).toBe('no-longer-open');
    const [told] = meet(proposed, corrects(asked, PARCEL, { kind: 'accept', proposal }));
    expect(refusalOf(at(told, withdraw))).toBe('no-longer-open');
    expect(refusalOf(at(there, withdraw))).toBe('unknown-proposal');
  });
});
