/** `npm run fuzz -- --seconds N [--seed S] [--target NAME]`: nonsense for every door of the central, as long as asked. */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['scripts/fuzz/main.ts', ...process.argv.slice(2)]);
