/**
 * `npm run horizon [-- --json] [-- --e2e] [-- --mutants [--row N]]`: which fault of the past each test keeps away, and
 * whether it does. A test says so by `HZ-nn` in its title.
 */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['scripts/horizon/main.ts', ...process.argv.slice(2)]);
