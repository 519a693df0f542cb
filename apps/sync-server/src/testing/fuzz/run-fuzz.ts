/** Tries cases of a target in rounds, each against a bench of its own, until the time is up or something is found. */
import { err } from '@ventanilla/shared/src/result.ts';
import { asyncProperty, check, stringify } from 'fast-check';
import type { Bench, FuzzTarget } from './fuzz-target.ts';

export interface FuzzFailure {
  /** Begins the round that found it: the same seed finds it again. */
  readonly seed: number;
  readonly why: string;
  /** The smallest case that still shows it. */
  readonly example: string;
}

export interface FuzzReport {
  readonly cases: number;
  /** How often each answer was given. A kind of answer that never comes is a hole in the grammar. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly failure: FuzzFailure | null;
}

export interface FuzzPlan {
  readonly seed: number;
  /** No round begins after this. */
  readonly seconds: number;
  readonly rounds?: number;
  /** Cases tried against one bench: enough that they meet each other, few enough that its tables stay small. */
  readonly casesPerRound?: number;
}

/** A case slower than this stops everybody else's work: it counts as found. Generous, for the machine may be busy. */
const TOO_SLOW_MS = 15_000;

/** Making an example small stops here; it is then as small as it got. */
const SHRINKING_MS = 60_000;

export async function runFuzz<Case>(target: FuzzTarget<Case>, plan: FuzzPlan): Promise<FuzzReport> {
  const { seed, seconds, rounds = Number.POSITIVE_INFINITY, casesPerRound = 250 } = plan;
  const until = performance.now() + seconds * 1000;
  const tally: Tally = { cases: 0, answers: new Map(), slowestMs: 0 };
  let failure: FuzzFailure | null = null;
  for (let round = 0; round < rounds && failure === null && (round === 0 || performance.now() < until); round++) {
    failure = await runRound(target, seed + round, casesPerRound, tally);
  }
  const { cases, answers, slowestMs } = tally;
  const byName = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  return { cases, answers: Object.fromEntries(byName), slowestMs: Math.round(slowestMs), failure };
}

interface Tally {
  cases: number;
  readonly answers: Map<string, number>;
  slowestMs: number;
}

async function runRound<Case>(
  target: FuzzTarget<Case>,
  seed: number,
  numRuns: number,
  tally: Tally,
): Promise<FuzzFailure | null> {
  const bench = await target.open();
  let why = '';
  const property = propertyOf(target, bench, tally, (finding) => {
    why = finding;
  });
  const details = await check(property, { seed, numRuns, interruptAfterTimeLimit: SHRINKING_MS });
  const atTheEnd = bench.close();
  if (details.counterexample) return { seed, why, example: stringify(details.counterexample[0]) };
  return atTheEnd.length === 0
    ? null
    : { seed, why: atTheEnd.join('\n'), example: `all ${numRuns} cases of the round` };
}

function propertyOf<Case>(
  target: FuzzTarget<Case>,
  bench: Bench<Case>,
  tally: Tally,
  found: (finding: string) => void,
) {
  return asyncProperty(target.cases, async (given) => {
    const begun = performance.now();
    const answer = await bench.attempt(given).catch(thrown);
    const ms = performance.now() - begun;
    tally.cases += 1;
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    if (!answer.ok) {
      found(answer.error);
      return false;
    }
    tally.answers.set(answer.value, (tally.answers.get(answer.value) ?? 0) + 1);
    if (ms <= TOO_SLOW_MS) return true;
    found(`it took ${Math.round(ms)} ms`);
    return false;
  });
}

/** The bench itself fell over, or the central did where nobody caught it. */
const thrown = (cause: unknown) =>
  err(`it threw: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
