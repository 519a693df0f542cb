/** Runs the bench named; prints its table, or with --json its figures and nothing else on stdout. */
import { parseArgs } from 'node:util';
import { measureSync } from './sync.ts';
import { measureWire } from './wire.ts';

const benches: Readonly<Record<string, { readonly says: string; readonly run: () => Promise<readonly object[]> }>> = {
  wire: { says: 'bytes of a sync, both ways: idle, ten acts, fifty, an office-day', run: measureWire },
  sync: { says: 'pushing, bootstrapping and converging, beside bare floors', run: measureSync },
};

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const bench = benches[positionals[0] ?? ''];
if (bench) {
  const cases = await bench.run();
  if (values.json) process.stdout.write(`${JSON.stringify({ cases })}\n`);
  else console.table(cases);
} else {
  const names = Object.entries(benches).map(([name, { says }]) => `  npm run bench -- ${name} [--json]   ${says}`);
  process.stdout.write(`${names.join('\n')}\n`);
  process.exitCode = positionals.length === 0 ? 0 : 1;
}
