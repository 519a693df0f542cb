/** Runs the tests that name a row, and prints row → tests → result; or tries each row's break on a copy of the repository. */
import { parseArgs } from 'node:util';
import { listRows, type RowResult, readRows } from './rows.ts';
import { runJourneysOfRows, runTestsOfRows } from './run-tests.ts';
import { tryMutants } from './try-mutants.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    e2e: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    row: { type: 'string' },
  },
});

process.exitCode = values.mutants ? await mutants() : await rows();

async function rows(): Promise<number> {
  const ran = [...(await runTestsOfRows()), ...(values.e2e ? await runJourneysOfRows() : [])];
  const results = listRows(readRows(), ran);
  process.stdout.write(values.json ? `${JSON.stringify(summaryOf(results))}\n` : `${results.map(show).join('\n')}\n`);
  return results.some(({ state }) => state === 'failing') ? 1 : 0;
}

function summaryOf(results: readonly RowResult[]) {
  const numbers = (state: RowResult['state']) => results.filter((each) => each.state === state).map(({ row }) => row);
  return { rows: results.length, covered: numbers('covered'), failing: numbers('failing'), none: numbers('none') };
}

function show({ row, title, missing, state, tests }: RowResult): string {
  const mark = { covered: '✓', failing: '✗', none: '–' }[state];
  const head = `${mark} HZ-${String(row).padStart(2, '0')} ${title}`;
  const lines = tests.map(({ ok, file, name }) => `    ${ok ? '✓' : '✗'} ${file}: ${name}`);
  return [head, ...(missing === undefined ? [] : [`    not there yet: ${missing}`]), ...lines].join('\n');
}

async function mutants(): Promise<number> {
  const tried = await tryMutants(values.row === undefined ? null : Number(values.row), (line) => {
    if (!values.json) process.stdout.write(`${line}\n`);
  });
  const alive = tried.filter(({ isRed }) => !isRed);
  if (values.json)
    process.stdout.write(`${JSON.stringify({ tried: tried.length, alive: alive.map(({ row }) => row) })}\n`);
  else process.stdout.write(`${tried.length} breaks tried, ${alive.length} not noticed\n`);
  return alive.length === 0 && tried.length > 0 ? 0 : 1;
}
