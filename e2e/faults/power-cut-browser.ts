/** A blackout at the counter: the profile lies on a disk of its own, and what reached that disk at the instant of the cut is all that comes back. */
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { newPlatter } from './platter.ts';
import { browserProcesses, freeze, killBrowser } from './processes.ts';
import { RELAXED } from './weaknesses.ts';
import { workAndCut } from './work-and-cut.ts';

const DISK_MB = 512;

export const powerCutBrowserFault: Fault = {
  name: 'power-cut-browser',
  needsLoopMounts: true,
  twin: 'relaxed durability and a journal that is not flushed',
  play: async (play) => {
    const disk = newPlatter(play.folder, DISK_MB);
    try {
      await workAndCut(play, {
        profile: join(disk.path, 'profile'),
        weakness: play.strength === 'twin' ? RELAXED : null,
        worksMs: 2_500,
        whenReady: disk.settle,
        cutOff: async (profile) => {
          freeze(browserProcesses(profile));
          disk.cutPower();
          await killBrowser(profile);
          await disk.powerUp();
        },
      });
    } finally {
      await disk.close();
    }
  },
};
