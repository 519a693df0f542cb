/** A few hundred simulated networks, always the same ones: `npm run sim` plays others. */
import { runCommand } from './run-command.ts';
import type { Outcome } from './run-steps.ts';
import { fail, pass } from './run-steps.ts';

const SEEDS = 200;

export async function runSimulation(): Promise<Outcome> {
  const { code, stdout, output } = await runCommand('node', ['scripts/sim/main.ts', '--seeds', String(SEEDS)]);
  if (code !== 0) return fail(output);
  const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');
  const acts = typeof last === 'object' && last !== null && 'acts' in last ? String(last.acts) : 'no';
  return pass(`${SEEDS} networks, ${acts} acts`);
}
