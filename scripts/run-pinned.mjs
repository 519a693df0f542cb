/** Runs a file on the pinned Node as a child, hands signals on to it and ends with its exit code. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { pinnedNode, root } from './install-workspace.mjs';

/**
 * @param {readonly string[]} args file and arguments
 * @param {{ readonly env?: Readonly<Record<string, string>>, readonly ownGroup?: boolean }} [options]
 *   `ownGroup`: a Ctrl+C in the terminal reaches every process of the group. A server gets a group of its own, or it
 *   would be told twice and cut its own orderly stop short. A command that asks for a PIN must keep the terminal.
 */
export function runPinned(args, { env = {}, ownGroup = false } = {}) {
  const path = join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');
  const child = spawn(pinnedNode, [...args], {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: 'inherit',
    detached: ownGroup,
  });

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || ownGroup) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`The pinned Node did not start: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
  });
}
