/** The central's disk fills up while devices send: it refuses with the reason, gives no receipt, and takes everything once there is room. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import { hurtCentral } from './hurt-central.ts';
import { newPlatter } from './platter.ts';

const DISK_MB = 64;
const FULL_FOR_MS = 1_500;
const COMMITS_LATE = fileURLToPath(new URL('./preloads/central-commits-late.mjs', import.meta.url));

export const diskFullServerFault: Fault = {
  name: 'disk-full-server',
  needsLoopMounts: true,
  twin: 'a central that gives its receipt before it commits',
  play: async (play) => {
    const disk = newPlatter(play.folder, DISK_MB);
    try {
      await hurtCentral(play, {
        dataDir: join(disk.path, 'data'),
        preload: play.strength === 'twin' ? COMMITS_LATE : null,
        whenReady: disk.settle,
        cutOff: async (server) => {
          disk.fill(Math.floor(100_000 * Math.random()));
          await new Promise((resolve) => setTimeout(resolve, FULL_FOR_MS));
          const { ok } = await fetch(`${server.address}/health`);
          if (!ok) throw new Error('a central with a full disk answers nobody any more');
          await server.kill();
          disk.free();
        },
      });
    } finally {
      await disk.close();
    }
  },
};
