/** Biome reports what the conventions forbid: a rule that was renamed or needs another setting would be silent. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../install-workspace.mjs';
import { runCommand } from './run-command.ts';

const forbidden: Readonly<Record<string, string>> = {
  'nursery/noFloatingPromises': 'const later = async (): Promise<void> => {};\nlater();',
  'nursery/noMisusedPromises': 'export const found = [1].filter(async (n) => n > 0);',
  'suspicious/noExplicitAny': 'export const anything = (value: any): void => value;',
  'style/noDefaultExport': 'export default 1;',
  'style/noEnum': 'export enum State { Open }',
  'style/useImportType': "import { Result } from './result.ts';\nexport const first = (r: Result): Result => r;",
  'style/noNonNullAssertion': 'export const first = (all: readonly number[]): number => all[0]!;',
  'suspicious/noConsole': "console.log('here');",
  'performance/noBarrelFile': "export { ok } from './result.ts';",
  'correctness/useImportExtensions': "import './result';",
};

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-lint-'));
let reported: ReadonlySet<string> = new Set();

beforeAll(async () => {
  const settings = JSON.parse(JSON.stringify(await import('../../biome.json', { with: { type: 'json' } })));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings.default, vcs: { enabled: false } }));
  writeFileSync(join(folder, 'result.ts'), 'export type Result = number;\nexport const ok = 1;\n');
  Object.values(forbidden).forEach((text, index) => {
    writeFileSync(join(folder, `case-${index}.ts`), `${text}\n`);
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));

  const { stdout } = await runCommand('biome', ['lint', '--reporter=json', '--max-diagnostics=none', '.'], folder);
  const { diagnostics }: { readonly diagnostics: readonly { readonly category: string }[] } = JSON.parse(stdout);
  reported = new Set(diagnostics.map(({ category }) => category));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter', () => {
  test.each(Object.keys(forbidden))('reports %s', (rule) => {
    expect(reported).toContain(`lint/${rule}`);
  });
});
