/** The central's process is killed in the middle of taking runs. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import { hurtCentral } from './hurt-central.ts';

const COMMITS_LATE = fileURLToPath(new URL('./preloads/central-commits-late.mjs', import.meta.url));

export const killServerFault: Fault = {
  name: 'kill-server',
  needsLoopMounts: false,
  twin: 'a central that gives its receipt before it commits',
  play: (play) =>
    hurtCentral(play, {
      dataDir: join(play.folder, 'data'),
      preload: play.strength === 'twin' ? COMMITS_LATE : null,
      whenReady: () => undefined,
      cutOff: (server) => server.kill(),
    }),
};
