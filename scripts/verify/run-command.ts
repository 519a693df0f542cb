/** Runs one tool of node_modules on the pinned Node and keeps what it said. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from '../install-workspace.mjs';

export type Said = { readonly code: number; readonly stdout: string; readonly output: string };

const binaries = join(root, 'node_modules', '.bin');

export function runCommand(command: string, args: readonly string[], cwd: string = root): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries, command), [...args], {
      cwd,
      env: { ...process.env, PATH: binaries + delimiter + (process.env.PATH ?? '') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = (): void => {
      child.kill('SIGTERM');
      process.exit(143);
    };
    process.once('SIGTERM', stop);

    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', stop);
      resolve({ code: code ?? 1, stdout, output });
    });
  });
}
