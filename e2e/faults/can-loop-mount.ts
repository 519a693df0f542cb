/** Whether this machine lets the bench make a disk of its own: root on Linux with a loop device to spare. */
import { spawnSync } from 'node:child_process';

export function canLoopMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('losetup', ['--find'], { stdio: 'ignore' }).status === 0;
}
