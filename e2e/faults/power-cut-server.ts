/** A blackout at the central: DATA_DIR lies on a disk of its own, and what reached it at the instant of the cut is all that comes back. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from '../fixtures/server.ts';
import type { Fault } from './fault.ts';
import { hurtCentral } from './hurt-central.ts';
import { newPlatter } from './platter.ts';
import { freeze } from './processes.ts';

const DISK_MB = 256;
const SYNCS_NORMALLY = fileURLToPath(new URL('./preloads/central-syncs-normally.mjs', import.meta.url));

export const powerCutServerFault: Fault = {
  name: 'power-cut-server',
  needsLoopMounts: true,
  twin: 'SQLite with synchronous=NORMAL',
  play: async (play) => {
    const disk = newPlatter(play.folder, DISK_MB);
    try {
      await hurtCentral(play, {
        dataDir: join(disk.path, 'data'),
        preload: play.strength === 'twin' ? SYNCS_NORMALLY : null,
        whenReady: disk.settle,
        cutOff: async (server) => {
          freeze(pidsOf(server));
          disk.cutPower();
          await server.kill();
          await disk.powerUp();
        },
      });
    } finally {
      await disk.close();
    }
  },
};

function pidsOf(server: Server): readonly number[] {
  const pid = server.pid();
  return pid === null ? [] : [pid];
}
