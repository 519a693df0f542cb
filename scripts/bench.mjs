/** `npm run bench -- NAME [--json]`: what the product costs, in bytes and beside bare floors. Without a name: the names. */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['scripts/bench/main.ts', ...process.argv.slice(2)]);
