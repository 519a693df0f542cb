/** Runs the targets one after the other, says what each found, and ends with one line of JSON. Leaves with 1 on a finding. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzTarget } from '../../apps/sync-server/src/testing/fuzz/fuzz-target.ts';
import { ordersTarget } from '../../apps/sync-server/src/testing/fuzz/orders-target.ts';
import { type FuzzReport, runFuzz } from '../../apps/sync-server/src/testing/fuzz/run-fuzz.ts';
import { runsFileTarget } from '../../apps/sync-server/src/testing/fuzz/runs-file-target.ts';
import { syncTarget } from '../../apps/sync-server/src/testing/fuzz/sync-target.ts';
import { root } from '../install-workspace.mjs';

type Fuzz = (plan: { readonly seed: number; readonly seconds: number }) => Promise<FuzzReport>;

/** One more door is one more line. */
const targets: Readonly<Record<string, Fuzz>> = {
  sync: fuzzOf(syncTarget()),
  orders: fuzzOf(ordersTarget()),
  'runs-file': fuzzOf(runsFileTarget()),
};

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, seed: { type: 'string' }, target: { type: 'string' } },
});
const seconds = numberOf('--seconds', values.seconds);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : numberOf('--seed', values.seed);
const chosen = Object.entries(targets).filter(([name]) => values.target === undefined || values.target === name);
if (chosen.length === 0) refuse(`--target is one of ${Object.keys(targets).join(', ')}`);

const reports: Record<string, FuzzReport> = {};
for (const [name, fuzz] of chosen) {
  const report = await fuzz({ seed, seconds: seconds / chosen.length });
  reports[name] = report;
  process.stdout.write(`${name}: ${report.cases} cases from seed ${seed}, the slowest ${report.slowestMs} ms\n`);
  for (const [answer, count] of Object.entries(report.answers)) {
    process.stdout.write(`${String(count).padStart(8)}  ${answer}\n`);
  }
  if (report.failure) process.stdout.write(`${keep(name, report.failure)}\n`);
}

const failures = Object.values(reports).filter(({ failure }) => failure !== null).length;
process.stdout.write(`${JSON.stringify({ ...reports, failures, seed, seconds })}\n`);
process.exitCode = failures === 0 ? 0 : 1;

function fuzzOf<Case>(target: FuzzTarget<Case>): Fuzz {
  return (plan) => runFuzz(target, plan);
}

function keep(name: string, { seed: found, why, example }: NonNullable<FuzzReport['failure']>): string {
  const folder = join(root, 'test-results', 'fuzz');
  const file = join(folder, `${name}-${found}.txt`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${why}\n\nnpm run fuzz -- --target ${name} --seed ${found}\n\n${example}\n`);
  return `✗ ${why}\n  again: npm run fuzz -- --target ${name} --seed ${found}\n  example: ${file}`;
}

function numberOf(option: string, text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : refuse(`${option} takes a whole number, not "${text}"`);
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
