import { describe, expect, test } from 'vitest';
import { enLater } from './en.ts';
import { esLater } from './es-later.ts';
import { explainBrought, explainMade, explainNoFile } from './explain-carry.ts';
import { frLater } from './fr.ts';

const NAME = 'ventanilla-340101-7-20261124.vnt';

describe.each([
  ['Spanish', esLater.carry],
  ['English', enLater.carry],
  ['French', frLater.carry],
])('a file for the stick, in %s', (_, carry) => {
  test('says its name, how much it holds, and what is left for the next', () => {
    const whole = explainMade(carry, { name: NAME, changes: 12, left: 0 });
    expect(`${whole.what} ${whole.why}`).toMatch(/12.*ventanilla-340101-7-20261124[.]vnt/);
    const cut = explainMade(carry, { name: NAME, changes: 12, left: 345 });
    expect(cut.why).toContain('345');
    const empty = explainMade(carry, { name: NAME, changes: 0, left: 0 });
    expect(empty.what).not.toContain('0');
  });

  test('brought back says what came, or that nothing is new', () => {
    expect(explainBrought(carry, { confirmed: 3, received: 21 }).why).toMatch(/3.*21/);
    expect(explainBrought(carry, { confirmed: 0, received: 0 })).toEqual(carry.nothingNew);
  });

  test('that is another device’s says whose', () => {
    expect(explainNoFile(carry, { kind: 'other-device', device: 43 }).why).toContain('43');
    expect(explainNoFile(carry, { kind: 'damaged' })).toEqual(carry.no.damaged);
  });
});
