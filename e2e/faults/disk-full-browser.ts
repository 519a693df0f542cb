/** The counter's disk fills up while people work. */
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { newPlatter } from './platter.ts';
import { runOutOfRoom } from './run-out-of-room.ts';
import { TABLES_ALONE } from './weaknesses.ts';

const DISK_MB = 160;
const MOST_LEFT_BYTES = 600_000;

export const diskFullBrowserFault: Fault = {
  name: 'disk-full-browser',
  needsLoopMounts: true,
  twin: 'IndexedDB alone, without a black box and a bucket for the keys',
  // It loses when the next start finds the torn log damaged, which it does not each time.
  twinCycles: 3,
  play: async (play) => {
    const disk = newPlatter(play.folder, DISK_MB);
    try {
      await runOutOfRoom(play, {
        profile: join(disk.path, 'profile'),
        weakness: play.strength === 'twin' ? TABLES_ALONE : null,
        fill: async () => disk.fill(Math.floor(MOST_LEFT_BYTES * Math.random())),
        free: async () => disk.free(),
      });
    } finally {
      await disk.close();
    }
  },
};
