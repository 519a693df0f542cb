/** One seed from its number to its verdict: play, and where something was violated shorten the history and draw it. */
import type { Hash } from '../../change-log/chain.ts';
import type { Break } from './breaks.ts';
import { drawSequence } from './diagram.ts';
import { type Played, play } from './play.ts';
import { shrink } from './shrink.ts';
import { type Plan, planOf } from './steps.ts';
import type { Tally } from './tally.ts';
import { INVARIANTS, type Violation } from './violation.ts';

export interface Simulated {
  readonly seed: number;
  readonly tally: Tally;
  readonly failure: Failure | null;
}

export interface Failure extends Violation {
  readonly rule: string;
  /** The shortest history found that violates the same. */
  readonly shrunken: Plan;
  readonly diagram: string;
}

const MOST_TRIES = 400;

export async function simulate(seed: number, hash: Hash, broken: Break | null): Promise<Simulated> {
  const plan = planOf(seed);
  const played = await play(plan, hash, broken);
  return {
    seed,
    tally: played.tally,
    failure: played.violation && (await explain(plan, hash, broken, played.violation)),
  };
}

async function explain(plan: Plan, hash: Hash, broken: Break | null, violation: Violation): Promise<Failure> {
  const violatesTheSame = ({ violation: found }: Played): boolean => found?.invariant === violation.invariant;
  const shrunken = await shrink(
    plan,
    async (shorter) => violatesTheSame(await play(shorter, hash, broken)),
    MOST_TRIES,
  );
  const shortest = await play(shrunken, hash, broken);
  return {
    ...(shortest.violation ?? violation),
    rule: INVARIANTS[violation.invariant],
    shrunken,
    diagram: drawSequence(shortest.happenings),
  };
}
