/** `npm run sim -- --seeds N --from S [--break NAME]`: plays simulated networks and says what they violated. */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['scripts/sim/main.ts', ...process.argv.slice(2)]);
