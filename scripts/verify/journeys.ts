/** The journeys through a real browser, counted from Playwright's own report. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { root } from '../install-workspace.mjs';
import { forbiddenSkips } from './allowed-skips.ts';
import { runCommand } from './run-command.ts';
import type { Outcome } from './run-steps.ts';
import { fail } from './run-steps.ts';

type Suite = {
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[];
};

type Report = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
  readonly suites: readonly Suite[];
};

const reportFile = join(root, 'test-results', 'e2e.json');

export async function runJourneys(): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === undefined) {
    return fail('No Chromium found: install the package "chromium" or name one in VENTANILLA_CHROMIUM.');
  }
  process.env.VENTANILLA_CHROMIUM = browser;
  rmSync(reportFile, { force: true });

  const { code, output } = await runCommand('playwright', ['test']);
  const report = readReport();
  if (report === undefined) return fail(output);

  const { expected, unexpected, flaky } = report.stats;
  const skipped = report.suites.flatMap(skippedIn);
  const forbidden = forbiddenSkips(skipped);
  // A file that cannot be loaded fails the run without a single failed test.
  const outsideTests = code !== 0 && unexpected + flaky === 0 ? 1 : 0;
  return {
    ok: code === 0 && flaky === 0 && forbidden.length === 0,
    passed: expected,
    failed: unexpected + flaky + outsideTests,
    skipped: skipped.length,
    note: `${expected} journeys`,
    output: [output, ...forbidden].join('\n'),
  };
}

function skippedIn(suite: Suite): readonly string[] {
  const here = (suite.specs ?? []).filter(({ tests }) => tests.some(({ status }) => status === 'skipped'));
  return [...here.map(({ title }) => title), ...(suite.suites ?? []).flatMap(skippedIn)];
}

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
