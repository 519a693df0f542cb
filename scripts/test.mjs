/** `npm test`: everything `npm run verify` checks, on a machine that has only Node and npm to begin with. */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['scripts/verify.ts'], { env: { VENTANILLA_CHROMIUM: provideBrowser() } });
