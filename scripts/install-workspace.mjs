/**
 * Makes `node_modules` agree with the lockfile, starting from nothing but Node and npm.
 *
 * A stamp inside node_modules holds the hash of what was installed, so a second start costs one file read.
 * Everything said here goes to stderr: the standard output of a command belongs to the command.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pnpm = 'pnpm@12.21.0';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The runtime of the project: the npm package `node`, whatever Node the machine has. */
export const pinnedNode = join(root, 'node_modules', '.bin', 'node');

const stamp = join(root, 'node_modules', '.ventanilla-installed');
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'packages/shared/package.json',
  'apps/counter-pwa/package.json',
  'apps/sync-server/package.json',
  'e2e/package.json',
];

export function installWorkspace() {
  const wanted = hashOfManifests();
  if (existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  process.stderr.write('Installing the packages of the lockfile…\n');
  // Without --prefer-offline npx asks the registry for pnpm even when it is cached, and hangs on a closed network.
  const options = ['--yes', '--prefer-offline', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'];
  const { status } = spawnSync('npx', options, {
    cwd: root,
    // pnpm asks before it replaces a folder of another make; CI=true is its way of saying that nobody is there.
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write(
      'The packages could not be installed: connect this machine to an npm registry once and try again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function hashOfManifests() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of manifests) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
