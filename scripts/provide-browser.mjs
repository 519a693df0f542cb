/** Finds a Chromium for the browser tests or installs one; when neither is possible, says in one sentence what to do. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { pinnedNode, root } from './install-workspace.mjs';

const minutes = 60_000;

/** @returns {string} path of a browser that starts */
export function provideBrowser() {
  const browser = findBrowser() ?? afterPlaywrightInstall() ?? afterAptInstall();
  if (browser !== undefined) return browser;
  process.stderr.write(
    'The browser tests need Chromium: install the package "chromium" or name a Chromium in VENTANILLA_CHROMIUM.\n',
  );
  process.exit(1);
}

function afterPlaywrightInstall() {
  process.stderr.write('No Chromium on this machine; asking Playwright for one…\n');
  spawnSync(pinnedNode, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    // On a closed network it fails three times at length, and the next way is tried anyway.
    stdio: 'ignore',
    timeout: 5 * minutes,
  });
  return findBrowser();
}

function afterAptInstall() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  process.stderr.write('Installing the Debian package "chromium"…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2], timeout: 10 * minutes });
  }
  return findBrowser();
}
