/** The command line's composition root: reads the words, the clock, chance and DATA_DIR, prints and leaves. */
import { randomBytes } from 'node:crypto';
import { readDataDir } from '../config.ts';
import { VERSION } from '../version.ts';
import { runCommandLine } from './run-command-line.ts';

const { stdout, stderr, exitCode } = runCommandLine(process.argv.slice(2), {
  dataDir: readDataDir(process.env),
  random: (length) => new Uint8Array(randomBytes(length)),
  nowMs: Date.now(),
  version: VERSION,
});
if (stdout !== '') process.stdout.write(`${stdout}\n`);
if (stderr !== '') process.stderr.write(`${stderr}\n`);
// Not process.exit: a pipe may still be taking what was written.
process.exitCode = exitCode;
