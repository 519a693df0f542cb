import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../../change-log/chain.ts';
import { BREAKS, type Break } from './breaks.ts';
import { play } from './play.ts';
import { simulate } from './simulate.ts';
import { ACTS, planOf } from './steps.ts';
import type { Invariant } from './violation.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Which promise each break must be seen to break. */
const CAUGHT_AS: Readonly<Record<Break, Invariant>> = {
  strict: 'I2',
  base: 'I5',
  clock: 'clock',
  stream: 'I2',
  idempotence: 'I13',
  scope: 'I8',
  precedence: 'I4',
};

describe('a simulated network', () => {
  test('does at least two hundred acts in every history', () => {
    expect(planOf(7).steps.filter((step) => step.do === 'act')).toHaveLength(ACTS);
    expect(ACTS).toBeGreaterThanOrEqual(200);
  });

  test('is the same history for the same seed, to the last word', async () => {
    const [one, two] = [await play(planOf(3), sha256, null), await play(planOf(3), sha256, null)];
    expect(one.happenings).toEqual(two.happenings);
    expect(one.tally).toEqual(two.tally);
    const other = await play(planOf(4), sha256, null);
    expect(other.happenings).not.toEqual(one.happenings);
  });

  test('means something whatever step is left out', async () => {
    const plan = planOf(5);
    const thinned = { ...plan, steps: plan.steps.filter((_, place) => place % 3 !== 0) };
    expect((await play(thinned, sha256, null)).violation).toBeNull();
  });
});

describe.each(BREAKS)('with the port broken that is called "%s"', (broken) => {
  test('it is caught, named, shortened and drawn; the same seed is sound without it', async () => {
    const { failure } = await simulate(1, sha256, broken);
    expect(failure?.invariant).toBe(CAUGHT_AS[broken]);
    expect(failure?.shrunken.steps.length).toBeLessThan(20);
    expect(failure?.diagram).toContain(`✗ ${CAUGHT_AS[broken]}`);
    expect((await play(planOf(1), sha256, null)).violation).toBeNull();
  });
});
