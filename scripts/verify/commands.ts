/** The checks that are one tool and its exit code. */
import { buildCounter } from '../build-counter.mjs';
import { runCommand } from './run-command.ts';
import type { Outcome, Step } from './run-steps.ts';
import { fail, pass } from './run-steps.ts';

/** Each world code runs in, with only the globals it will find there. */
const worlds = [
  'packages/shared/tsconfig.json',
  'packages/shared/tsconfig.test.json',
  'apps/counter-pwa/tsconfig.json',
  'apps/counter-pwa/tsconfig.worker.json',
  'apps/counter-pwa/tsconfig.service-worker.json',
  'apps/counter-pwa/tsconfig.test.json',
  'apps/counter-pwa/tsconfig.worker-test.json',
  'apps/sync-server/tsconfig.json',
  'e2e/tsconfig.json',
  'tsconfig.json',
] as const;

export const formatStep = (): Promise<Outcome> => check('biome', ['format', '--max-diagnostics=50', '.']);

export const lintStep = (): Promise<Outcome> =>
  check('biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '--max-diagnostics=50', '.']);

export const typeSteps: readonly Step[] = worlds.map((config) => ({
  name: `types ${shortName(config)}`,
  run: () => check('tsc', ['--project', config]),
}));

/** The second run leaves the tests out: a file that only its own test imports is as dead as one that nobody does. */
export async function unusedCodeStep(): Promise<Outcome> {
  const anywhere = await check('knip', ['--no-progress', '--no-config-hints']);
  const inProduction = await check('knip', [
    '--no-progress',
    '--no-config-hints',
    '--production',
    '--include',
    'files',
  ]);
  if (anywhere.ok && inProduction.ok) return pass();
  return fail([anywhere.output, inProduction.ok ? '' : `Without the tests:\n${inProduction.output}`].join('\n'));
}

export async function buildStep(): Promise<Outcome> {
  const { ok, output } = buildCounter();
  return ok ? pass() : fail(output);
}

async function check(command: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runCommand(command, args);
  return code === 0 ? pass() : fail(output);
}

/** `apps/counter-pwa/tsconfig.worker.json` reads `counter-pwa worker`. */
function shortName(config: string): string {
  const room = config.split('/').at(-2) ?? 'scripts';
  return [room, /tsconfig\.(.+)\.json$/.exec(config)?.[1] ?? ''].join(' ').trim();
}
