import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatOfficeCode,
  HQ_OFFICE,
  municipalityOf,
  officeCode,
  parseMunicipalityCode,
  parseOfficeCode,
} from './office-code.ts';

describe('an office code', () => {
  test.each([230407, '230407', '2304-07', ' 2304-07 '])('%j is unit 07 of La Habana Vieja', (given) => {
    const parsed = parseOfficeCode(given);
    expect(parsed).toEqual({ ok: true, value: 230407 });
    expect(parsed.ok && municipalityOf(parsed.value)).toBe(2304);
    expect(parsed.ok && formatOfficeCode(parsed.value)).toBe('2304-07');
  });

  test.each([0, 230400, 2304, '23-0407', '009907', 999907, 230007, 2304.5, Number.NaN, -230407, 1e21, '', 'oficina'])(
    '%j is none',
    (given) => {
      expect(parseOfficeCode(given)).toEqual({
        ok: false,
        error: { kind: 'not-an-office-code', given: String(given) },
      });
    },
  );

  test('headquarters lies in no municipality', () => {
    expect(parseOfficeCode(HQ_OFFICE)).toEqual({ ok: true, value: HQ_OFFICE });
    expect(parseMunicipalityCode(municipalityOf(HQ_OFFICE)).ok).toBe(false);
    expect(formatOfficeCode(HQ_OFFICE)).toBe('9999-00');
  });

  test('is read back from the form for people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (serial) => {
        const municipality = parseMunicipalityCode('34.01');
        if (!municipality.ok) throw new Error('Contramaestre is a municipality');
        const code = officeCode(municipality.value, serial);
        expect(parseOfficeCode(formatOfficeCode(code))).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('a municipality has no unit 0 and no unit 100', () => {
    const municipality = municipalityOf(HQ_OFFICE);
    expect(() => officeCode(municipality, 0)).toThrow(RangeError);
    expect(() => officeCode(municipality, 100)).toThrow(RangeError);
  });

  test('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(parseOfficeCode(given).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('a municipality code', () => {
  test.each([2304, '2304', '23.04'])('%j is La Habana Vieja', (given) => {
    expect(parseMunicipalityCode(given)).toEqual({ ok: true, value: 2304 });
  });

  test.each(['2300', '9901', '23.4', 230407, ''])('%j is none', (given) => {
    expect(parseMunicipalityCode(given).ok).toBe(false);
  });
});
