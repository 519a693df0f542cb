/** Runs the tests and journeys whose titles name a row, and only the files that hold such titles. */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { root } from '../install-workspace.mjs';
import { runCommand } from '../verify/run-command.ts';
import { sourceFilesUnder } from '../verify/source-files.ts';
import { type RanTest, rowsNamedIn } from './rows.ts';

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

export async function runTestsOfRows(): Promise<readonly RanTest[]> {
  const files = ['packages', 'apps', 'scripts'].flatMap(filesNamingRows);
  return files.length === 0 ? [] : runVitest(root, files, 'HZ-\\d\\d');
}

/** @param folder the repository, or a copy of it */
export async function runVitest(folder: string, files: readonly string[], title: string): Promise<readonly RanTest[]> {
  const report = join(folder, 'test-results', 'horizon.json');
  rmSync(report, { force: true });
  const { output } = await runCommand(
    'vitest',
    ['run', ...files, '--testNamePattern', title, '--reporter=json', `--outputFile.json=${report}`],
    folder,
  );
  const { testResults } = readReport<VitestReport>(report, output);
  return testResults.flatMap(({ name, assertionResults }) => {
    const file = relative(folder, name);
    // A file that does not load has no tests to fail: it is told as a failed one of every row it names.
    if (assertionResults.length === 0) return unloaded(folder, file);
    return assertionResults
      .filter(({ fullName, status }) => rowsNamedIn(fullName).length > 0 && /^(passed|failed)$/.test(status))
      .map(({ fullName, status }) => ({ file, name: fullName, ok: status === 'passed' }));
  });
}

type Suite = {
  readonly file?: string;
  readonly specs?: readonly { readonly title: string; readonly ok: boolean; readonly file?: string }[];
  readonly suites?: readonly Suite[];
};

/** The counter has to be built. */
export async function runJourneysOfRows(): Promise<readonly RanTest[]> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('No Chromium found: install one or name it in VENTANILLA_CHROMIUM.');
  process.env.VENTANILLA_CHROMIUM = browser;
  const files = filesNamingRows('e2e');
  if (files.length === 0) return [];
  const report = join(root, 'test-results', 'e2e.json');
  rmSync(report, { force: true });
  const { output } = await runCommand('playwright', ['test', ...files, '--grep', 'HZ-\\d\\d']);
  const { suites } = readReport<{ readonly suites: readonly Suite[] }>(report, output);
  return suites.flatMap(testsIn);
}

const testsIn = ({ specs = [], suites = [], file = '' }: Suite): readonly RanTest[] => [
  ...specs.map((spec) => ({ file: `e2e/${spec.file ?? file}`, name: spec.title, ok: spec.ok })),
  ...suites.flatMap(testsIn),
];

const filesNamingRows = (folder: string): readonly string[] =>
  sourceFilesUnder(folder).filter((file) => /\.test\.tsx?$/.test(file) && namesRow(root, file));

const namesRow = (folder: string, file: string): boolean =>
  /\bHZ-\d\d\b/.test(readFileSync(join(folder, file), 'utf8'));

const unloaded = (folder: string, file: string): readonly RanTest[] =>
  [...new Set(readFileSync(join(folder, file), 'utf8').match(/\bHZ-\d\d\b/g))].map((name) => ({
    file,
    name: `${name} (the file does not load)`,
    ok: false,
  }));

function readReport<Report>(file: string, output: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`no report was written:\n${output}`);
  }
}
