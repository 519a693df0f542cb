import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumberText } from './read-number-text.ts';
import { readNumber } from './scanned-number.ts';
import s10 from './vectors/s10-vectors.json' with { type: 'json' };
import sscc from './vectors/sscc-vectors.json' with { type: 'json' };

describe('a number read from a label', () => {
  test.each([...s10.valid, ...s10.invalid])('$id is judged as its source says', ({ id, expect: expected }) => {
    const { kind, valid, warnings } = readNumber(id);
    expect({ kind, valid, warnings }).toEqual(expected);
  });

  test.each([...s10.normalise, ...sscc.scan])('$input is the number $expected', ({ input, expected }) => {
    expect(readNumber(input)).toMatchObject({ text: expected, valid: true });
  });

  test.each(sscc.valid)('$sscc is a right SSCC', ({ sscc: text }) => {
    expect(readNumber(text)).toEqual({ text, kind: 'sscc', valid: true, warnings: [] });
  });

  test('an SSCC with a wrong digit stays an SSCC and warns', () => {
    const text = '106141412345678907';
    expect(readNumber(text)).toEqual({ text, kind: 'sscc', valid: false, warnings: ['check_digit'] });
  });

  test.each(sscc.invalid.filter(({ sscc: text }) => !/^[0-9]{18}$/.test(text)))('$sscc is no SSCC: $why', (vector) => {
    expect(readNumber(vector.sscc)).toMatchObject({ kind: 'unknown', valid: false, warnings: ['format'] });
  });

  test('a wrong digit, no country and unassigned letters are all said, in that order', () => {
    expect(readNumber('SS123456789XX').warnings).toEqual(['check_digit', 'country', 'service_indicator']);
  });

  test('a national number keeps its dash', () => {
    expect(readNumber(' sttu-350022393147 ').text).toBe('STTU-350022393147');
  });

  test('two scans that ran together are not joined into one number', () => {
    expect(readNumber('RR473124829GB\r\nRR473124829GB').kind).toBe('unknown');
    expect(readNumber('1061414123456\n78908').kind).toBe('unknown');
  });

  test('an SSCC of zeros is not taken for a prefix and sixteen digits', () => {
    expect(readNumber('000000000000000000')).toMatchObject({ text: '000000000000000000', valid: true });
  });

  test('only plain letters are raised: a dotless i is no I', () => {
    expect(readNumber('rı473124829gb').kind).toBe('unknown');
  });
});

describe('laws of reading', () => {
  const scans = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[ *\]()0-9a-zC\r\n]{0,30}$/),
    fc.stringMatching(/^(\]C[01]|\*|\(00\)|00){0,4}[0-9]{16,20}\*{0,2}$/),
  );

  test('any text is read without throwing, and format stands alone', () => {
    fc.assert(
      fc.property(scans, (raw) => {
        const { kind, valid, warnings } = readNumber(raw);
        expect(kind === 'unknown').toBe(warnings.includes('format'));
        if (valid) expect(warnings.filter((warning) => warning !== 'service_indicator')).toEqual([]);
      }),
    );
  });

  test('a normalised number is left as it is', () => {
    fc.assert(
      fc.property(scans, (raw) => {
        const text = readNumberText(raw);
        expect(readNumberText(text)).toBe(text);
      }),
    );
  });
});
