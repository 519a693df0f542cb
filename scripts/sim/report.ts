/** What the simulator found, for people (a history as a drawing) and for programs (one line of JSON). */
import type { Break } from '../../packages/shared/src/testing/simulator/breaks.ts';
import type { Asked } from './arguments.ts';
import type { FailedSeed, PlayedSeeds } from './play-seeds.ts';

export function describeFailure({ seed, failure }: FailedSeed, broken: Break | null): string {
  const { invariant, rule, says, shrunken, diagram } = failure;
  const steps = shrunken.steps.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  const again = `npm run sim -- --seeds 1 --from ${seed}${broken ? ` --break ${broken}` : ''}`;
  return [
    `Seed ${seed} violates ${invariant} (${rule}): ${says}`,
    `Again: ${again}`,
    '',
    `Shortened to ${shrunken.steps.length} steps:`,
    steps,
    '',
    diagram,
    '',
  ].join('\n');
}

export function summarise({ broken }: Asked, { seeds, tally, failures }: PlayedSeeds, seconds: number): object {
  const first = failures[0];
  return {
    seeds,
    failures: failures.length,
    firstFailure: first ? { seed: first.seed, invariant: first.failure.invariant, says: first.failure.says } : null,
    acts: tally.acts,
    faults: tally.faults,
    pairs: tally.pairs,
    stepsPerSecond: Math.round(tally.steps / seconds),
    ...(broken ? { broken } : {}),
  };
}
