/** GS1 SSCC: the eighteen digits on a logistic unit, closed by a modulo-10 check digit (GS1 General Specifications). */

const SHAPE = /^[0-9]{18}$/;

/** Whether the text has the shape of an SSCC. Its check digit may still be wrong. */
export const isSsccShaped = (text: string): boolean => SHAPE.test(text);

/** The check digit after these seventeen digits. The digit next to it weighs 3, then 1, 3, 1 … leftwards. */
export function ssccCheckDigit(first17: string): number {
  const sum = [...first17].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether an SSCC-shaped text closes with the digit its others ask for. */
export const hasRightSsccDigit = (text: string): boolean =>
  isSsccShaped(text) && ssccCheckDigit(text.slice(0, 17)) === Number(text[17]);
