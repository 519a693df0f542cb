import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORDER_PART_LIMIT } from './order-line.ts';
import {
  describeSubject,
  nextGeneration,
  parseSubject,
  subjectOfNumber,
  subjectOfOrderLine,
} from './parcel-subject.ts';
import { readNumber } from './scanned-number.ts';

const subjectOf = (scan: string) => subjectOfNumber(readNumber(scan));

describe('the subject a number names', () => {
  test.each([
    ['RR473124829GB', 'S:RR473124829GB'],
    [' rr 473 124 829 gb\r\n', 'S:RR473124829GB'],
    ['RR473124820GB', 'S:RR473124820GB'],
    ['(00)106141412345678908', 'G:106141412345678908'],
    ['106141412345678907', 'G:106141412345678907'],
    ['84044891-5832', 'N:84044891-5832'],
    ['sttu-350022393147', 'N:STTU-350022393147'],
    ['vn-230407-000012', 'L:VN-230407-000012'],
  ])('%s is filed under %s', (scan, subject) => {
    expect(subjectOf(scan)).toEqual({ ok: true, value: subject });
  });

  test.each([
    ['  ', 'empty'],
    ['9'.repeat(41), 'too-long'],
    ['840#448', 'characters'],
    ['840\u0000448', 'characters'],
    ['8404+1', 'characters'],
  ])('%j names no parcel: %s', (scan, why) => {
    expect(subjectOf(scan)).toEqual({ ok: false, error: { kind: 'unusable-number', why } });
  });
});

describe('the subject of an order line without a number', () => {
  test('is the platform, the order and the line', () => {
    expect(subjectOfOrderLine('Demo', ' 000229ec ', '1')).toEqual({ ok: true, value: 'O:demo/000229ec/1' });
  });

  test.each([
    ['demo', '', '1', 'order', 'empty'],
    ['demo', 'x'.repeat(ORDER_PART_LIMIT + 1), '1', 'order', 'too-long'],
    ['de mo', '7', '1', 'platform', 'characters'],
    ['demo', '7', '\u0007', 'item', 'characters'],
    ['demo', '\ud800', '1', 'order', 'characters'],
  ])('%s %j %j is refused for its %s: %s', (platform, order, item, part, why) => {
    const error = { kind: 'unusable-order-line', part, why };
    expect(subjectOfOrderLine(platform, order, item)).toEqual({ ok: false, error });
  });

  test('a slash or a plus sign inside an order makes no second line and no generation', () => {
    const subject = subjectOfOrderLine('demo', '7/1+2', 'ñ');
    expect(subject).toEqual({ ok: true, value: 'O:demo/7%2F1%2B2/%C3%B1' });
    expect(subject.ok && describeSubject(subject.value)).toEqual({
      kind: 'order-line',
      text: 'demo/7/1+2/ñ',
      generation: 0,
    });
  });
});

describe('a written subject', () => {
  test('of a number issued again carries its generation', () => {
    const first = subjectOf('RR473124829GB');
    const second = first.ok ? nextGeneration(first.value) : null;
    expect(second).toBe('S:RR473124829GB+1');
    expect(second && nextGeneration(second)).toBe('S:RR473124829GB+2');
    expect(second && describeSubject(second)).toEqual({ kind: 's10', text: 'RR473124829GB', generation: 1 });
  });

  test.each([
    'RR473124829GB',
    'S:rr473124829gb',
    'S:RR 473 124 829 GB',
    'N:RR473124829GB',
    'S:84044891-5832',
    'N:00106141412345678908',
    'N:VN-230407-000012',
    'S:RR473124829GB+0',
    'S:RR473124829GB+01',
    'S:RR473124829GB+',
    'O:demo/7',
    'O:demo/7/1/2',
    'O:Demo/7/1',
    'O:demo/%2f/1',
    'O:demo/%/1',
    'O:demo/%20a/1',
    'X:1',
    'N:',
    '',
  ])('%j is a second spelling or none, and is refused', (given) => {
    expect(parseSubject(given)).toEqual({ ok: false, error: { kind: 'not-a-subject', given } });
  });
});

describe('laws of subjects', () => {
  const orderPart = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const subjects = fc
    .oneof(
      fc.stringMatching(/^[0-9A-Z./-]{1,40}$/).map(subjectOf),
      fc.stringMatching(/^[A-Z]{2}[0-9]{9}[A-Z]{2}$/).map(subjectOf),
      fc.tuple(orderPart, orderPart).map(([order, item]) => subjectOfOrderLine('demo', order, item)),
    )
    .filter((subject) => subject.ok);

  test('every subject made here is read back as itself, in every generation', () => {
    fc.assert(
      fc.property(subjects, fc.nat(3), (subject, generations) => {
        let name = subject.value;
        for (let n = 0; n < generations; n++) name = nextGeneration(name);
        expect(parseSubject(name)).toEqual({ ok: true, value: name });
        expect(describeSubject(name).generation).toBe(generations);
      }),
    );
  });

  test('a number described and scanned again names the same parcel', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z./-]{1,40}$/), (scan) => {
        const subject = subjectOf(scan);
        if (subject.ok) expect(subjectOf(describeSubject(subject.value).text)).toEqual(subject);
      }),
    );
  });

  test('two different order lines never share a subject', () => {
    fc.assert(
      fc.property(fc.tuple(orderPart, orderPart), fc.tuple(orderPart, orderPart), (one, other) => {
        const [left, right] = [subjectOfOrderLine('demo', ...one), subjectOfOrderLine('demo', ...other)];
        if (!left.ok || !right.ok) return;
        const same = one.every((part, place) => part.trim() === other[place]?.trim());
        expect(left.value === right.value).toBe(same);
      }),
    );
  });

  test('no text makes the door throw, and what it lets in can be described', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[SGNOLX]:[0-9A-Za-z%/+.-]{0,30}$/));
    fc.assert(
      fc.property(texts, (given) => {
        const subject = parseSubject(given);
        if (subject.ok) expect(describeSubject(subject.value).text).not.toBe('');
      }),
    );
  });
});
