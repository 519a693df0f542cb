/** `npm run shots`: pictures of the screens, in the states a clerk meets, to be looked at by people. */
import './require-node.mjs';
import { buildCounterIfChanged } from './build-counter.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
buildCounterIfChanged();
runPinned(['node_modules/playwright/cli.js', 'test', '-c', 'playwright.shots.config.ts', ...process.argv.slice(2)], {
  env: { VENTANILLA_CHROMIUM: provideBrowser() },
});
