/** Which Chromium the browser tests drive: the one named in VENTANILLA_CHROMIUM, the machine's, or Playwright's. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const onThisMachine = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string | undefined} a path Playwright can launch; `undefined` when there is no browser */
export function findBrowser() {
  const named = process.env.VENTANILLA_CHROMIUM;
  if (named) return named;
  return [...onThisMachine.map(pathOf), browserOfPlaywright()].find((path) => path !== undefined && answers(path));
}

/** @param {string} name a command, or already a path */
function pathOf(name) {
  if (name.startsWith('/')) return name;
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function browserOfPlaywright() {
  /** @type {typeof import('playwright')} */
  const { chromium } = createRequire(import.meta.url)('playwright');
  return chromium.executablePath();
}

/**
 * A file in the right place is not a browser yet: a snap stub or a missing system library only shows when it runs.
 *
 * @param {string} path
 */
function answers(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
