/** `npm start`: installs and builds what is missing, then runs the server on PORT (8080) over DATA_DIR (./data). */
import './require-node.mjs';
import { resolve } from 'node:path';
import { buildCounterIfChanged } from './build-counter.mjs';
import { installWorkspace, root } from './install-workspace.mjs';
import { runPinned } from './run-pinned.mjs';

installWorkspace();
buildCounterIfChanged();

runPinned(['apps/sync-server/src/main.ts'], {
  env: { PORT: process.env.PORT ?? '8080', DATA_DIR: resolve(root, process.env.DATA_DIR ?? 'data') },
  ownGroup: true,
});
