/** The simulator's command: reads what is asked, plays the seeds, writes the report; its last line is JSON. */
import { parseArguments, USAGE } from './arguments.ts';
import { playSeeds } from './play-seeds.ts';
import { replayFile } from './replay.ts';
import { describeFailure, summarise } from './report.ts';

const asked = parseArguments(process.argv.slice(2));
if (!asked.ok) {
  process.stderr.write(`${asked.error}\n\n${USAGE}\n`);
  process.exit(2);
}
if (asked.value.replay !== null) {
  const replayed = replayFile(asked.value.replay);
  process.stdout.write(`${JSON.stringify(replayed)}\n`);
  process.exit(replayed.every(({ folded, held }) => folded === held) ? 0 : 1);
}
const started = performance.now();
const played = await playSeeds(asked.value, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${asked.value.seeds} seeds`);
});
if (process.stderr.isTTY) process.stderr.write('\r');
const first = played.failures[0];
if (first) process.stdout.write(`${describeFailure(first, asked.value.broken)}\n`);
process.stdout.write(`${JSON.stringify(summarise(asked.value, played, (performance.now() - started) / 1000))}\n`);
process.exitCode = played.failures.length > 0 ? 1 : 0;
