/** The unit tests, counted from vitest's own report. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install-workspace.mjs';
import { forbiddenSkips } from './allowed-skips.ts';
import { runCommand } from './run-command.ts';
import type { Outcome } from './run-steps.ts';
import { fail } from './run-steps.ts';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

const reportFile = join('test-results', 'unit.json');

export async function runUnitTests(): Promise<Outcome> {
  rmSync(join(root, reportFile), { force: true });
  const { code, output } = await runCommand('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = readReport();
  if (report === undefined) return fail(output);

  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  const forbidden = forbiddenSkips(skipped);
  // A file that cannot be loaded fails the run without a single failed test.
  const failedFiles = code !== 0 && report.numFailedTests === 0 ? 1 : 0;

  return {
    ok: code === 0 && forbidden.length === 0,
    passed: report.numPassedTests,
    failed: report.numFailedTests + failedFiles,
    skipped: skipped.length,
    note: `${report.numPassedTests} tests`,
    output: [output, ...forbidden].join('\n'),
  };
}

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(join(root, reportFile), 'utf8'));
  } catch {
    return undefined;
  }
}
