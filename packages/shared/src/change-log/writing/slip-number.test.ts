import { expect, test } from 'vitest';
import { changeId, parseStreamId } from '../../custody/change-id.ts';
import { parseOfficeCode } from '../../identifiers/office-code.ts';
import { slipNumber } from './slip-number.ts';

const office = parseOfficeCode(230407);
const stream = parseStreamId('00a1b2c3d4e53f2a');
if (!office.ok || !stream.ok) throw new Error('the example is wrong');
const slip = slipNumber(office.value, changeId(stream.value, 12));

/** ISO 7064 MOD 97-10: letters as 10 to 35, the whole congruent to 1. */
const isRight = (number: string): boolean =>
  BigInt([...number.replace(/[^0-9a-z]/g, '')].map((sign) => Number.parseInt(sign, 36)).join('')) % 97n === 1n;

test('a slip names the office, the end of the stream and the number in it', () => {
  expect(slip).toMatch(/^2304-07·3f2a·12-[0-9]{2}$/);
  expect(isRight(slip)).toBe(true);
});

test('one sign misheard or two swapped are found', () => {
  const bare = slip.replace(/[^0-9a-z]/g, '');
  for (let at = 0; at < bare.length; at += 1) {
    for (const sign of '0123456789abcdef') {
      const misheard = bare.slice(0, at) + sign + bare.slice(at + 1);
      if (misheard !== bare) expect(isRight(misheard), misheard).toBe(false);
    }
    const swapped = bare.slice(0, at) + (bare[at + 1] ?? '') + bare[at] + bare.slice(at + 2);
    if (swapped !== bare && at + 1 < bare.length) expect(isRight(swapped), swapped).toBe(false);
  }
});
