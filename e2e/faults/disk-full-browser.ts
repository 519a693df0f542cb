/** The counter's disk fills up while people work. Best-effort storage is what every web page has that nobody protected. */
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { newPlatter } from './platter.ts';
import { runOutOfRoom } from './run-out-of-room.ts';

const DISK_MB = 160;
const MOST_LEFT_BYTES = 600_000;

export const diskFullBrowserFault: Fault = {
  name: 'disk-full-browser',
  needsLoopMounts: true,
  twin: 'best-effort storage',
  // Chromium throws it away when IndexedDB meets the full disk before the black box does.
  twinCycles: 6,
  play: async (play) => {
    const disk = newPlatter(play.folder, DISK_MB);
    try {
      await runOutOfRoom(play, {
        profile: join(disk.path, 'profile'),
        protection: play.strength === 'twin' ? 'best-effort' : 'persistent',
        weakness: null,
        fill: async () => disk.fill(Math.floor(MOST_LEFT_BYTES * Math.random())),
        free: async () => disk.free(),
      });
    } finally {
      await disk.close();
    }
  },
};
