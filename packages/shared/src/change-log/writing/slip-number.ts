/** The number on a slip: short enough to read over the telephone, long enough to find the change again. */
import { type ChangeId, numberOf, streamOf } from '../../custody/change-id.ts';
import { formatOfficeCode, type OfficeCode } from '../../identifiers/office-code.ts';

/**
 * `2304-07·3f2a·12-58`: office, last four digits of the stream, number in the stream, two check digits.
 * The check is ISO 7064 MOD 97-10 over all of it read in base 36: it finds every single wrong sign and every swapped pair.
 */
export function slipNumber(office: OfficeCode, change: ChangeId): string {
  const bare = `${formatOfficeCode(office)}·${streamOf(change).slice(-4)}·${numberOf(change)}`;
  return `${bare}-${checkDigits(bare)}`;
}

function checkDigits(bare: string): string {
  let remainder = 0;
  for (const sign of bare.replace(/[^0-9a-z]/g, '')) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - ((remainder * 100) % 97)).padStart(2, '0');
}
