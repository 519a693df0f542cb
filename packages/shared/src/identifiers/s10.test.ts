import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumberText } from './read-number-text.ts';
import { completeS10, s10CheckDigit, splitS10 } from './s10.ts';
import { isIssuingCountry } from './s10-country.ts';
import { serviceClass } from './s10-service.ts';
import { readNumber } from './scanned-number.ts';
import vectors from './vectors/s10-vectors.json' with { type: 'json' };

const serials = fc.stringMatching(/^[0-9]{8}$/);

describe('the check digit of an S10 number', () => {
  test.each(vectors.serials)('of $serial is $checkDigit', ({ serial, checkDigit }) => {
    expect(s10CheckDigit(serial)).toBe(checkDigit);
  });

  test.each(vectors.completeCheckDigit)('completes $input', ({ input, expected }) => {
    expect(completeS10(readNumberText(input))).toEqual({ ok: true, value: expected });
  });

  test('a number that has its digit already is not completed again', () => {
    expect(completeS10('DL746686536BR')).toEqual({
      ok: false,
      error: { kind: 'not-a-number-without-check-digit', given: 'DL746686536BR' },
    });
  });

  test('a completed number is valid', () => {
    fc.assert(
      fc.property(fc.constantFrom('RR', 'CP', 'EE', 'LZ'), serials, (service, serial) => {
        const completed = completeS10(`${service}${serial}CU`);
        expect(completed.ok && readNumber(completed.value)).toMatchObject({ kind: 's10', valid: true, warnings: [] });
      }),
    );
  });

  test('one wrong serial digit is caught, but for the remainders 0 and 6, which share the digit 5', () => {
    fc.assert(
      fc.property(serials, fc.nat(7), fc.integer({ min: 1, max: 9 }), (serial, place, step) => {
        const digits = [...serial];
        digits[place] = String((Number(digits[place]) + step) % 10);
        const before = remainder(serial);
        const after = remainder(digits.join(''));
        const collides = [before, after].every((rest) => rest === 0 || rest === 6);
        expect(before).not.toBe(after);
        expect(s10CheckDigit(digits.join('')) === s10CheckDigit(serial)).toBe(collides);
      }),
    );
  });
});

describe('the letters of an S10 number', () => {
  const names: Readonly<Record<string, string>> = {
    parcel: 'parcel',
    ems: 'ems',
    registered: 'registered',
    insured: 'insured',
    ecommerce: 'e-commerce',
    tracked: 'tracked-letter',
    letter_customs: 'untracked-letter',
    unassigned: 'not-assigned',
  };

  // The sources' class `national` says how an operator uses the letters, not what S10 assigns: it is not compared.
  test.each(vectors.valid.filter((vector) => vector.class !== 'national'))('of $id say $class', (vector) => {
    expect(serviceClass(splitS10(vector.id)?.service ?? '')).toBe(names[vector.class]);
  });

  test('Cuba issues numbers, the placeholder XX does not', () => {
    expect(isIssuingCountry('CU')).toBe(true);
    expect(isIssuingCountry('XX')).toBe(false);
  });
});

const remainder = (serial: string): number =>
  [8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, place) => sum + weight * Number(serial[place]), 0) % 11;
