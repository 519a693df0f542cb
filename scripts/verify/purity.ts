/**
 * Clock, chance and environment enter through the composition roots only; everybody else is given them.
 * In packages/shared nothing may reach for them at all: the same facts must fold to the same state everywhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install-workspace.mjs';
import type { Outcome } from './run-steps.ts';
import { fail, pass } from './run-steps.ts';
import { sourceFilesUnder } from './source-files.ts';

type Impurity = { readonly pattern: RegExp; readonly what: string };

const everywhere: readonly Impurity[] = [
  { pattern: /\bDate\.now\b/, what: 'reads the clock' },
  { pattern: /\bnew Date\(\s*\)/, what: 'reads the clock' },
  { pattern: /\bperformance\.(now|timeOrigin)\b/, what: 'reads the clock' },
  { pattern: /\bTemporal\.Now\b/, what: 'reads the clock' },
  { pattern: /\bMath\.random\b/, what: 'draws by chance' },
  { pattern: /\b(getRandomValues|randomUUID|randomBytes|randomInt)\b/, what: 'draws by chance' },
  { pattern: /\bprocess\.(env|argv)\b|\bimport\.meta\.env\b/, what: 'reads the environment' },
];

const inShared: readonly Impurity[] = [
  ...everywhere,
  { pattern: /\bnew Date\(/, what: 'depends on the time zone of the machine' },
  { pattern: /\bcrypto\./, what: 'reaches for the platform' },
  { pattern: /\b(setTimeout|setInterval|queueMicrotask)\b/, what: 'waits by itself' },
];

const roots = new Set([
  'apps/counter-pwa/src/main.tsx',
  'apps/counter-pwa/src/writer.ts',
  'apps/counter-pwa/src/service-worker.ts',
  'apps/sync-server/src/main.ts',
  'apps/sync-server/src/cli/main.ts',
]);

export async function checkPurity(): Promise<Outcome> {
  const files = ['packages/shared/src', 'apps/counter-pwa/src', 'apps/sync-server/src']
    .flatMap(sourceFilesUnder)
    .filter((file) => !roots.has(file) && !/\.test\.tsx?$|\/testing\//.test(file));
  const found = files.flatMap((file) => impuritiesOf(file, readFileSync(join(root, file), 'utf8')));
  return found.length === 0 ? pass(`${files.length} files`) : fail(found.join('\n'));
}

/** @returns one sentence for each line that reaches outside, such as `a.ts:3 reads the clock` */
export function impuritiesOf(file: string, text: string): readonly string[] {
  const banned = file.startsWith('packages/shared/') ? inShared : everywhere;
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) => {
      const impurity = banned.find(({ pattern }) => pattern.test(line));
      return impurity === undefined ? [] : [`${file}:${index + 1} ${impurity.what}: ${line.trim()}`];
    });
}

/** Comments may speak of the clock. Line ends stay, so that the line numbers do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (block) => block.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '');
}
