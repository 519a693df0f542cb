import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRightSsccDigit, ssccCheckDigit } from './sscc.ts';
import vectors from './vectors/sscc-vectors.json' with { type: 'json' };

describe('the check digit of an SSCC', () => {
  test.each(vectors.valid)('closes $sscc', ({ sscc }) => {
    expect(hasRightSsccDigit(sscc)).toBe(true);
  });

  test.each(vectors.invalid)('does not close $sscc: $why', ({ sscc }) => {
    expect(hasRightSsccDigit(sscc)).toBe(false);
  });

  test('catches every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{17}$/),
        fc.nat(17),
        fc.integer({ min: 1, max: 9 }),
        (first17, place, step) => {
          const digits = [...`${first17}${ssccCheckDigit(first17)}`];
          expect(hasRightSsccDigit(digits.join(''))).toBe(true);
          digits[place] = String((Number(digits[place]) + step) % 10);
          expect(hasRightSsccDigit(digits.join(''))).toBe(false);
        },
      ),
    );
  });
});
