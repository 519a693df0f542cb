/**
 * Which sign a scanner meant by a key. A wedge is set to the US layout and presses physical keys, so a Spanish keyboard
 * or Caps Lock would turn `-` into an apostrophe and capitals into small letters: the key's place is read, not its text.
 */

/** What of a KeyboardEvent names the key. */
export interface PressedKey {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The sign on the US layout in capitals, or null for a key that writes nothing a label could hold. */
export function signOfKey({ code, key, shiftKey }: PressedKey): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return shiftKey && code.startsWith('Digit') ? (SHIFTED_DIGITS[digit] ?? digit) : digit;
  const sign = SIGNS[code];
  if (sign !== undefined) return sign;
  // Bluetooth readers on phones may send no code at all; then the text of the key is all there is.
  return code === '' && [...key].length === 1 ? key.toUpperCase() : null;
}

/** Of the shifted digits only those that labels and code frames hold. */
const SHIFTED_DIGITS: Readonly<Record<string, string>> = { '8': '*', '9': '(', '0': ')' };

const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-',
  NumpadSubtract: '-',
  Slash: '/',
  NumpadDivide: '/',
  Period: '.',
  NumpadDecimal: '.',
  NumpadMultiply: '*',
  BracketRight: ']',
  Space: ' ',
};
