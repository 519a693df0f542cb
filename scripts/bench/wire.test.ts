/** The budgets of the wire, counted on a real line to a real central: a header more, and this knows. */
import { expect, test } from 'vitest';
import { measureWire } from './wire.ts';

test('idle, ten acts, ten hand-overs and a day stay within their budgets, both ways, headers included', async () => {
  const cases = new Map((await measureWire()).map((each) => [each.name, each]));
  const wireOf = (name: 'idle' | '10-mixed' | '10-handovers'): number => cases.get(name)?.wire ?? Number.NaN;
  expect(wireOf('idle')).toBeLessThanOrEqual(1500);
  expect(wireOf('10-mixed')).toBeLessThanOrEqual(2200);
  expect(wireOf('10-handovers')).toBeLessThanOrEqual(2800);
  expect(cases.get('day-public')?.body).toBeLessThanOrEqual(20_000);
  expect(cases.get('day')?.body).toBeLessThanOrEqual(30_000);
  // The line counts: with nothing to say the headers alone are more than the bodies.
  expect(wireOf('idle')).toBeGreaterThan(2 * (cases.get('idle')?.body ?? Number.NaN));
});
