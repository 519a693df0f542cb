import { expect, test } from 'vitest';
import { signOfKey } from './sign-of-key.ts';

const press = (code: string, key: string, shiftKey = false) => signOfKey({ code, key, shiftKey });

test('a letter is a capital whatever Caps Lock and Shift say', () => {
  expect([press('KeyR', 'r'), press('KeyR', 'R', true), press('KeyR', 'r', true)]).toEqual(['R', 'R', 'R']);
});

test('a dash stays a dash on a Spanish keyboard, where that key writes an apostrophe', () => {
  expect(press('Minus', "'")).toBe('-');
  expect(press('Slash', '-')).toBe('/');
});

test('digits come from the row and from the pad alike', () => {
  expect([press('Digit4', '4'), press('Numpad4', '4')]).toEqual(['4', '4']);
});

test('what readers put round a code is kept for whoever reads the number', () => {
  expect([press('BracketRight', '+'), press('Digit9', ')', true), press('Digit8', '(', true)]).toEqual([']', '(', '*']);
});

test('keys that write nothing are no sign', () => {
  expect([press('ShiftLeft', 'Shift'), press('F2', 'F2'), press('Enter', 'Enter'), press('', 'Unidentified')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a reader that sends no key place is read by its text', () => {
  expect(press('', 'r')).toBe('R');
});
