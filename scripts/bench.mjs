/** `npm run bench -- NAME [--json]`: what the product costs, in bytes and beside bare floors. Without a name: the names. */
import './require-node.mjs';
import { buildCounterIfChanged } from './build-counter.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
const needsBrowser = process.argv[2] === 'sync';
if (needsBrowser) buildCounterIfChanged();
runPinned(['scripts/bench/main.ts', ...process.argv.slice(2)], {
  env: needsBrowser ? { VENTANILLA_CHROMIUM: provideBrowser() } : {},
});
