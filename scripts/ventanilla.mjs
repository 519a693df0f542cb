/** `npm run -s ventanilla -- COMMAND`: the command line of the server's operator, installed first when needed. */
import './require-node.mjs';
import { installWorkspace } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
runPinned(['apps/sync-server/src/cli/main.ts', ...process.argv.slice(2)]);
