/**
 * What an office pays before its first answered scan: the JavaScript of page, writer and service worker, gzipped.
 *
 * Every chunk counts that can be reached by any import, lazy ones too, unless its lazy entry is listed below as
 * something a clerk never meets on the way from an empty cache to the first answer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../install-workspace.mjs';
import type { Outcome } from './run-steps.ts';
import { fail, pass } from './run-steps.ts';

export type BuildManifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[] }
  >
>;

const firstScanBudget = 190_000;

/** React alone is more: a smaller figure means that the build was not read. */
const smallestPlausible = 30_000;

/** Lazy entries of the counter that wait until a person asks for them. */
const notBeforeTheFirstScan = [
  ...['receive', 'shelve', 'hand-over', 'done', 'undo', 'stock', 'cases', 'corrections', 'hq', 'devices', 'help'].map(
    (feature) => `src/features/${feature}/`,
  ),
  'src/app/status-panel.tsx',
  'src/sync/carry-files.ts',
  '../../packages/shared/src/sync/counter/exhibits/',
  'src/scanner/camera',
  'src/wording/en.ts',
  'src/wording/fr.ts',
];

const dist = join(root, 'apps', 'counter-pwa', 'dist');

export async function measureBudgets(): Promise<Outcome> {
  const manifest: BuildManifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const files = [...chunksBeforeFirstScan(manifest, notBeforeTheFirstScan), 'service-worker.js'];
  const bytes = sum(files.map(gzippedSize));
  const later = Object.values(manifest).filter(({ file }) => file.endsWith('.js') && !files.includes(file));
  const note = [
    `first scan ${kilobytes(bytes)} of ${kilobytes(firstScanBudget)} gzip JS`,
    `later ${kilobytes(sum(later.map(({ file }) => gzippedSize(file))))}`,
    `whole precache ${kilobytes(sum(everyFile().map(gzippedSize)))}`,
  ].join(', ');

  if (bytes < smallestPlausible) return fail(`The build was not read: ${note}`);
  if (bytes <= firstScanBudget) return pass(note);
  const heaviest = files.map((file) => `${kilobytes(gzippedSize(file)).padStart(9)}  ${file}`);
  return fail([`Over budget: ${note}`, ...heaviest].join('\n'));
}

/** The files behind both entries and everything they import, each once. */
export function chunksBeforeFirstScan(manifest: BuildManifest, lazyAndLater: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const visited = new Set<string>();
  const waiting = ['index.html', 'src/writer.ts'];
  for (const key of waiting) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no "${key}"`);
    if (visited.has(key)) continue;
    visited.add(key);
    files.add(chunk.file);
    const lazy = (chunk.dynamicImports ?? []).filter((entry) => !lazyAndLater.some((later) => entry.startsWith(later)));
    waiting.push(...(chunk.imports ?? []), ...lazy);
  }
  return [...files];
}

/** What the service worker stores: all of dist but the build's own notes, compressed copies and the service worker itself. */
function everyFile(): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((file) => !/^\.vite|\.(gz|br)$|^service-worker\.js$/.test(file));
}

const gzippedSize = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
