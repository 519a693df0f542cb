/**
 * Breaks one line at a time in a copy of the repository and expects the tests that name the row to go red: a test that
 * stays green whatever the code does keeps nothing away. Nothing in the repository itself is touched.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../install-workspace.mjs';
import { MUTANTS, type Mutant } from './mutants.ts';
import { runVitest } from './run-tests.ts';

export type Tried = { readonly row: number; readonly isRed: boolean; readonly said: string };

export async function tryMutants(row: number | null, say: (line: string) => void): Promise<readonly Tried[]> {
  const copy = copyRepository();
  try {
    const tried: Tried[] = [];
    for (const mutant of MUTANTS.filter((each) => row === null || each.row === row)) {
      const result = await tryMutant(copy, mutant);
      say(`${result.isRed ? '✓' : '✗'} HZ-${String(mutant.row).padStart(2, '0')} ${mutant.breaks}: ${result.said}`);
      tried.push(result);
    }
    return tried;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function tryMutant(copy: string, { row, file, find, replace, test }: Mutant): Promise<Tried> {
  const path = join(copy, file);
  const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const times = whole.split(find).length - 1;
  if (times !== 1)
    return { row, isRed: false, said: `the line stands ${times} times in ${file}: the table is out of date` };
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    const ran = await runVitest(copy, [test], `HZ-${String(row).padStart(2, '0')}`);
    const red = ran.filter(({ ok, name }) => !ok && !name.endsWith('(the file does not load)'));
    if (red.length > 0) return { row, isRed: true, said: `red: ${red[0]?.name ?? ''}` };
    return { row, isRed: false, said: ran.length === 0 ? `no test of the row in ${test}` : 'every test stayed green' };
  } finally {
    writeFileSync(path, whole);
  }
}

/** All that git knows or would take in, and the links of each package to what is installed. */
function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'ventanilla-mutants-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.stdout
    .toString()
    .split('\0')
    .filter((each) => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const workspace of ['packages/shared', 'apps/counter-pwa', 'apps/sync-server', 'e2e']) {
    const links = join(workspace, 'node_modules');
    if (existsSync(join(root, links)))
      cpSync(join(root, links), join(copy, links), { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}
