/** Builds the counter (page, writer worker, service worker) into apps/counter-pwa/dist when its sources changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pinnedNode, root } from './install-workspace.mjs';

const counter = join(root, 'apps', 'counter-pwa');
const stamp = join(counter, 'dist', '.vite', 'built-from');
const sources = ['apps/counter-pwa', 'packages/shared', 'pnpm-lock.yaml', 'tsconfig.base.json'];

export function buildCounterIfChanged() {
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  process.stderr.write('Building the counter…\n');
  const { ok, output } = buildCounter();
  if (ok) return;
  process.stderr.write(`${output}\nThe counter could not be built; the reason stands above.\n`);
  process.exit(1);
}

/** @returns {{ readonly ok: boolean, readonly output: string }} */
export function buildCounter() {
  const builtFrom = hashOfSources();
  // A build that fails half-way must not pass for the one before it.
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync(pinnedNode, [join(counter, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: counter,
    encoding: 'utf8',
  });
  if (status === 0) {
    compressFiles();
    writeFileSync(stamp, builtFrom);
  }
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/**
 * Compresses once, as hard as it goes, what every office would otherwise get compressed in passing: on a 2G line the
 * difference is seconds, and the server has two cores for 864 offices.
 */
function compressFiles() {
  const folder = join(counter, 'dist');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * @param {string} path file or folder, from the root
 * @returns {string[]}
 */
function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const below = `${path}/${entry.name}`;
    if (!entry.isDirectory()) return [below];
    return entry.name === 'node_modules' || entry.name === 'dist' ? [] : filesUnder(below);
  });
}
