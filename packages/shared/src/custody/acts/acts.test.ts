import { describe, expect, test } from 'vitest';
import { readNumber } from '../../identifiers/scanned-number.ts';
import {
  counterAt,
  handsOver,
  lastWritten,
  meet,
  parcelAt,
  receives,
  reverses,
  subject,
  write,
} from '../../testing/story.ts';
import type { Announced } from '../kinds/announced.ts';
import { decideHandOver, type HandOver } from './hand-over.ts';
import { decideReceive } from './receive.ts';
import { decideReverse } from './reverse.ts';
import { decideSettle, sidesOf } from './settle.ts';
import { decideShelve } from './shelve.ts';

const PARCEL = subject('S:RR473124829GB');
const SECOND = subject('S:CP123456785CU');
const CONTRAMAESTRE = 340401;
const PLAZA = 230101;
const good = readNumber('RR473124829GB');

const here = counterAt(CONTRAMAESTRE, 'a');
const elsewhere = counterAt(PLAZA, 'b');
const announcedFor = (municipality: number): Announced => ({
  kind: 'announced',
  platform: 'demo',
  order: 'P-1',
  item: '1',
  number: 'RR473124829GB',
  municipality,
  weightGrams: 1200,
  doubts: [],
});

const order: HandOver = {
  kind: 'hand-over',
  to: 'addressee',
  document: 'carne',
  documentNumber: '91021027775',
  name: '  Yadira   Pérez Soto ',
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
};

describe('receive', () => {
  const receive = { kind: 'receive', number: good, confirmed: [] } as const;

  test('an unannounced parcel with a sound number is received at once; before us it was with nobody we know', () => {
    expect(decideReceive(parcelAt(here, PARCEL), receive, here.here)).toEqual({
      ok: true,
      value: { kind: 'received', from: { at: 'unknown' }, doubts: [] },
    });
  });

  test('a parcel that lies here already is not received twice: the answer names who took it and when', () => {
    const counter = receives(here, PARCEL);
    const answer = decideReceive(parcelAt(counter, PARCEL), receive, counter.here);
    expect(answer.ok ? null : answer.error).toMatchObject({
      kind: 'already-here',
      since: { id: lastWritten(counter) },
    });
  });

  test.each([
    ['RR473124820GB', 'check-digit'],
    ['RB123456785XX', 'country'],
    ['JA123456785CU', 'service-indicator'],
    ['84044891-5832', 'unknown-format'],
  ] as const)('%s is received only after its doubt (%s) was confirmed, and the fact keeps the doubt', (text, doubt) => {
    const parcel = parcelAt(here, PARCEL);
    const asked = decideReceive(parcel, { ...receive, number: readNumber(text) }, here.here);
    expect(asked).toEqual({ ok: false, error: { kind: 'needs-confirmation', doubts: [doubt] } });
    const taken = decideReceive(parcel, { ...receive, number: readNumber(text), confirmed: [doubt] }, here.here);
    expect(taken.ok && taken.value.doubts).toEqual([doubt]);
  });

  test('announced for another municipality: misrouted, received after confirmation', () => {
    const told = write(here, [PARCEL], announcedFor(2301));
    const asked = decideReceive(parcelAt(told, PARCEL), receive, here.here);
    expect(asked).toEqual({ ok: false, error: { kind: 'needs-confirmation', doubts: ['misrouted'] } });
  });

  test('announced for this municipality: nothing to confirm', () => {
    const told = write(here, [PARCEL], announcedFor(3404));
    expect(decideReceive(parcelAt(told, PARCEL), receive, here.here).ok).toBe(true);
  });

  test('known as handed over, or as lying in another office: facts to confirm, never a wall', () => {
    const handed = handsOver(receives(here, PARCEL), PARCEL);
    const again = decideReceive(parcelAt(handed, PARCEL), receive, handed.here);
    expect(again).toEqual({ ok: false, error: { kind: 'needs-confirmation', doubts: ['already-handed-over'] } });

    const [told] = meet(here, receives(elsewhere, PARCEL));
    const held = decideReceive(parcelAt(told, PARCEL), receive, here.here);
    expect(held).toEqual({ ok: false, error: { kind: 'needs-confirmation', doubts: ['held-elsewhere'] } });
  });
});

describe('shelve', () => {
  test('the place is kept as offices write it: trimmed, single-spaced, in capitals', () => {
    const counter = receives(here, PARCEL);
    const answer = decideShelve(parcelAt(counter, PARCEL), { kind: 'shelve', shelf: '  estante   3 ' }, counter.here);
    expect(answer).toEqual({ ok: true, value: { kind: 'shelved', shelf: 'ESTANTE 3' } });
  });

  test.each([
    ['', 'shelf-missing'],
    ['   ', 'shelf-missing'],
    ['x'.repeat(25), 'shelf-too-long'],
  ])('%j is refused: %s', (shelf, kind) => {
    const counter = receives(here, PARCEL);
    const answer = decideShelve(parcelAt(counter, PARCEL), { kind: 'shelve', shelf }, counter.here);
    expect(answer.ok ? null : answer.error.kind).toBe(kind);
  });

  test('what is not held here cannot be shelved here', () => {
    const answer = decideShelve(parcelAt(here, PARCEL), { kind: 'shelve', shelf: 'A' }, here.here);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-held-here', custodian: { at: 'unknown' } } });
  });
});

describe('hand over', () => {
  const counter = receives(receives(here, PARCEL), SECOND);
  const both = [parcelAt(counter, PARCEL), parcelAt(counter, SECOND)];

  test('names and document numbers go into the box; the open part says only their kind', () => {
    const answer = decideHandOver(both, order, counter.here);
    expect(answer.ok && answer.value.body).toEqual({
      kind: 'handed-over',
      to: 'addressee',
      document: 'carne',
      proof: 'signature',
    });
    expect(answer.ok && answer.value.box.name).toBe('Yadira Pérez Soto');
    expect(JSON.stringify(answer.ok && answer.value.body)).not.toContain('91021027775');
  });

  test('all parcels or none: one that is not held here refuses the whole act and is named', () => {
    const stranger = parcelAt(counter, subject('S:EE048838252MX'));
    const answer = decideHandOver([...both, stranger], order, counter.here);
    expect(answer.ok ? null : answer.error).toEqual({
      kind: 'not-held-here',
      subject: 'S:EE048838252MX',
      custodian: { at: 'unknown' },
    });
  });

  test.each<[string, Partial<HandOver>, string]>([
    ['no name', { name: ' ' }, 'name-missing'],
    ['a name without end', { name: 'x'.repeat(121) }, 'name-too-long'],
    ['a carné with 30 February', { documentNumber: '02023061531' }, 'document-refused'],
    ['an empty pad', { proof: { kind: 'signature', strokes: [] } }, 'signature-missing'],
    ['a dot for a signature', { proof: { kind: 'signature', strokes: [[[1, 1, 0]]] } }, 'signature-missing'],
    ['a witness without a document', { proof: { kind: 'witness', name: 'Ana', document: '' } }, 'witness-missing'],
  ])('%s is refused', (_, change, kind) => {
    const answer = decideHandOver(both, { ...order, ...change }, counter.here);
    expect(answer.ok ? null : answer.error.kind).toBe(kind);
  });

  test('who cannot sign brings a witness', () => {
    const proof = { kind: 'witness', name: 'Ana Ruiz', document: '85020291531' } as const;
    expect(decideHandOver(both, { ...order, proof }, counter.here).ok).toBe(true);
  });

  test('nothing on the counter, nothing to hand over', () => {
    const answer = decideHandOver([], order, counter.here);
    expect(answer.ok ? null : answer.error.kind).toBe('no-parcels');
  });
});

describe('reverse', () => {
  const handed = handsOver(receives(receives(here, PARCEL), SECOND), PARCEL, SECOND);
  const act = lastWritten(handed);
  const parcels = [parcelAt(handed, PARCEL), parcelAt(handed, SECOND)];
  const reverse = { kind: 'reverse', of: act, reason: 'wrong-act' } as const;

  test('a hand-over of two is taken back as two', () => {
    expect(decideReverse(parcels, reverse, handed.here).ok).toBe(true);
    const after = reverses(handed, act);
    for (const parcel of [PARCEL, SECOND])
      expect(parcelAt(after, parcel).custodian).toEqual({ at: 'office', office: CONTRAMAESTRE });
  });

  test('not twice', () => {
    const after = reverses(handed, act);
    const answer = decideReverse([parcelAt(after, PARCEL)], reverse, after.here);
    expect(answer.ok ? null : answer.error.kind).toBe('already-reversed');
  });

  test('not when something came after: the later fact is named', () => {
    const later = receives(handed, PARCEL);
    const answer = decideReverse([parcelAt(later, PARCEL)], reverse, later.here);
    expect(answer.ok ? null : answer.error).toMatchObject({
      kind: 'something-came-after',
      later: { id: lastWritten(later) },
    });
  });

  test("nobody takes back another office's act, and a clerk no other clerk's; the manager may", () => {
    const far = decideReverse(parcels, reverse, elsewhere.here);
    expect(far.ok ? null : far.error.kind).toBe('another-office');
    const colleague = counterAt(CONTRAMAESTRE, 'c').here;
    const near = decideReverse(parcels, reverse, colleague);
    expect(near.ok ? null : near.error.kind).toBe('another-clerk');
    expect(decideReverse(parcels, reverse, { ...colleague, role: 'manager' }).ok).toBe(true);
  });

  test('an act nobody knows, an announcement and a reversal cannot be taken back', () => {
    const unknown = decideReverse([parcelAt(here, PARCEL)], reverse, here.here);
    expect(unknown.ok ? null : unknown.error.kind).toBe('unknown-act');
    const told = write(here, [PARCEL], announcedFor(3404));
    const announcement = decideReverse([parcelAt(told, PARCEL)], { ...reverse, of: lastWritten(told) }, told.here);
    expect(announcement.ok ? null : announcement.error.kind).toBe('not-reversible');
  });
});

describe('settle', () => {
  const [met, other] = meet(handsOver(receives(here, PARCEL), PARCEL), handsOver(receives(elsewhere, PARCEL), PARCEL));
  const settle = { kind: 'settle', stands: lastWritten(other), grounds: 'recipient-asked' } as const;
  const manager = { ...met.here, role: 'manager' as const };

  test('the manager says which side stands', () => {
    expect(decideSettle(parcelAt(met, PARCEL), settle, manager)).toMatchObject({
      ok: true,
      value: { custodian: { at: 'recipient' } },
    });
  });

  test('only the last word of each office can stand: not that a parcel handed over later was received', () => {
    expect(sidesOf(parcelAt(met, PARCEL)).map(({ fact }) => fact.id)).toEqual([lastWritten(met), lastWritten(other)]);
  });

  test('a clerk cannot, a parcel without a case need not, and only a side of the case can stand', () => {
    const kinds = [
      decideSettle(parcelAt(met, PARCEL), settle, met.here),
      decideSettle(parcelAt(receives(here, SECOND), SECOND), settle, manager),
      decideSettle(
        parcelAt(met, PARCEL),
        { ...settle, stands: lastWritten(receives(counterAt(PLAZA, 'e'), PARCEL)) },
        manager,
      ),
    ].map((answer) => (answer.ok ? null : answer.error.kind));
    expect(kinds).toEqual(['manager-only', 'no-open-case', 'not-a-side']);
  });
});
