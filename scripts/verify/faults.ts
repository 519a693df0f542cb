/** A short round of the fault bench, each fault with its twin. What needs root is skipped by name elsewhere. */
import { findBrowser } from '../find-browser.mjs';
import { forbiddenSkips } from './allowed-skips.ts';
import { runCommand } from './run-command.ts';
import type { Outcome } from './run-steps.ts';
import { fail } from './run-steps.ts';

const ROUND = ['kill-browser', 'kill-server', 'power-cut-browser', 'power-cut-server', '--cycles', '1'];

/** One line of the bench, as far as it is counted here. */
type Line = { readonly fault: string; readonly ok: boolean; readonly skipped?: string; readonly acknowledged?: number };

export async function runFaults(): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === undefined) {
    return fail('No Chromium found: install the package "chromium" or name one in VENTANILLA_CHROMIUM.');
  }
  process.env.VENTANILLA_CHROMIUM = browser;
  const { code, stdout, output } = await runCommand('node', ['e2e/faults/main.ts', ...ROUND]);
  const lines = stdout.split('\n').flatMap(readLine);
  const skipped = lines.filter((line) => line.skipped !== undefined).map(({ fault }) => `fault: ${fault}`);
  const passed = lines.filter(({ ok }) => ok).length;
  const failed = lines.filter(({ ok, skipped: why }) => !ok && why === undefined).length;
  const forbidden = forbiddenSkips(skipped);
  return {
    ok: code === 0 && failed === 0 && passed > 0 && forbidden.length === 0,
    passed,
    failed: failed + (code !== 0 && failed === 0 ? 1 : 0),
    skipped: skipped.length,
    note: `${sum(lines)} acts acknowledged and found`,
    output: [output, ...forbidden].join('\n'),
  };
}

const readLine = (text: string): readonly Line[] => (text.startsWith('{') ? [JSON.parse(text)] : []);

const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, { acknowledged }) => total + (acknowledged ?? 0), 0);
