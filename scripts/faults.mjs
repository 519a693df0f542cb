/** `npm run faults -- NAME|all --cycles N`: kills, cuts and fills what the product runs on, and counts what it lost. See docs/reliability.md. */
import './require-node.mjs';
import { buildCounterIfChanged } from './build-counter.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
buildCounterIfChanged();
runPinned(['e2e/faults/main.ts', ...process.argv.slice(2)], { env: { VENTANILLA_CHROMIUM: provideBrowser() } });
