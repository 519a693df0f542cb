/** Runs the steps of `verify` one after the other and adds up what they counted. A step that fails hides no other. */

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export type Outcome = Tally & {
  /** Not the same as "nothing failed": a skip that nobody allowed breaks a step and is counted as what it is. */
  readonly ok: boolean;
  /** One line worth reading even when all is well: sizes, counts. */
  readonly note?: string;
  /** What a person needs to mend it; shown only when the step is not ok. */
  readonly output: string;
};

export type Step = {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
  /** A step whose product this one examines: when it failed, this one fails unseen. */
  readonly needs?: string;
};

/** @returns whether every step was ok */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const broken = new Set<string>();
  let sum: Tally = { passed: 0, failed: 0, skipped: 0 };

  for (const step of steps) {
    const started = performance.now();
    const outcome = step.needs !== undefined && broken.has(step.needs) ? unseen(step.needs) : await guarded(step);
    if (!outcome.ok) broken.add(step.name);
    sum = add(sum, outcome);
    say(step.name, outcome, (performance.now() - started) / 1000);
  }

  if (broken.size > 0) process.stdout.write(`\nFailed: ${[...broken].join(', ')}\n`);
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
  return broken.size === 0;
}

export const pass = (note?: string): Outcome => ({
  ok: true,
  passed: 1,
  failed: 0,
  skipped: 0,
  output: '',
  ...(note === undefined ? {} : { note }),
});

export const fail = (output: string): Outcome => ({ ok: false, passed: 0, failed: 1, skipped: 0, output });

async function guarded(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const unseen = (needed: string): Outcome => fail(`not run: it needs "${needed}", which failed`);

const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

function say(name: string, outcome: Outcome, seconds: number): void {
  const mark = outcome.ok ? '✓' : '✗';
  const note = outcome.note === undefined ? '' : `  ${outcome.note}`;
  process.stdout.write(`${mark} ${name.padEnd(32)} ${seconds.toFixed(1).padStart(5)} s${note}\n`);
  if (!outcome.ok) process.stdout.write(`${outcome.output.trimEnd()}\n\n`);
}
