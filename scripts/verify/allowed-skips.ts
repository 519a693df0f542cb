/** A skipped test is a failure unless e2e/allowed-skips.json names it and says why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install-workspace.mjs';

type AllowedSkip = { readonly test: string; readonly why: string };

/** @returns one sentence for each skipped test that nobody allowed */
export function forbiddenSkips(skipped: readonly string[]): readonly string[] {
  const allowed: readonly AllowedSkip[] = JSON.parse(readFileSync(join(root, 'e2e', 'allowed-skips.json'), 'utf8'));
  const names = new Set(allowed.map(({ test }) => test));
  return skipped
    .filter((test) => !names.has(test))
    .map((test) => `Skipped, and not named in e2e/allowed-skips.json: ${test}`);
}
