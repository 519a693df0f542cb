/**
 * A disk whose power can be cut: an ext4 file system in a file. Its dirty pages are in the kernel and not in the file, so
 * a copy of the file is what a real disk holds at that instant. It proves nothing about disks that lie about a flush.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Platter {
  readonly path: string;
  /** Everything written so far is on the disk. */
  readonly settle: () => void;
  /** The power goes: takes the copy of this instant. Whoever writes to the disk must stand still. */
  readonly cutPower: () => void;
  /** The power is back: the disk holds what it held then. Nobody may have it open. */
  readonly powerUp: () => Promise<void>;
  /** A file takes all room but so many bytes. */
  readonly fill: (leave: number) => void;
  readonly free: () => void;
  readonly close: () => Promise<void>;
}

export function newPlatter(folder: string, megabytes: number): Platter {
  const image = join(folder, 'disk.img');
  const copy = join(folder, 'disk-at-the-cut.img');
  const path = join(folder, 'disk');
  mkdirSync(path);
  run('truncate', '--size', `${megabytes}M`, image);
  // Nothing is kept back for root, whose browser this may be.
  run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  mount(image, path);
  return {
    path,
    settle: () => run('sync', '--file-system', path),
    cutPower: () => copyAtOneInstant(image, copy, path),
    powerUp: async () => {
      await unmount(path);
      renameSync(copy, image);
      mount(image, path);
    },
    fill: (leave) => fill(path, leave),
    free: () => rmSync(join(path, BALLAST), { force: true }),
    close: () => unmount(path),
  };
}

const BALLAST = 'ballast';

/** What a browser frees and takes meanwhile makes the first measure wrong: then a little less is asked for. */
function fill(path: string, leave: number): void {
  for (let less = leave; ; less += 256 * 1024) {
    rmSync(join(path, BALLAST), { force: true });
    const { bavail, bsize } = statfsSync(path);
    const { status } = spawnSync('fallocate', ['--length', String(bavail * bsize - less), join(path, BALLAST)]);
    if (status === 0) return;
  }
}

const mount = (image: string, path: string): void => run('mount', '--options', 'loop', image, path);

/** A copy takes some milliseconds in which the kernel may still write dirty pages back: then it is taken again. */
function copyAtOneInstant(image: string, copy: string, path: string): void {
  const device = basename(execFileSync('findmnt', ['-n', '-o', 'SOURCE', path], { encoding: 'utf8' }).trim());
  for (let tries = 0; tries < 50; tries++) {
    const before = writesTo(device);
    run('cp', '--sparse=always', image, copy);
    if (writesTo(device) === before) return;
  }
  throw new Error('the disk does not stand still');
}

/** Fields 5, 7 and 9 of a block device's `stat` (kernel documentation, block/stat): writes ended, sectors written, requests under way. */
function writesTo(device: string): string {
  const fields = readFileSync(`/sys/block/${device}/stat`, 'utf8').trim().split(/\s+/);
  return [fields[4], fields[6], fields[8]].join(' ');
}

/** A process that was killed a moment ago may still be letting go of its files. */
async function unmount(path: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      run('umount', path);
      return;
    } catch (cause) {
      if (tries >= 100) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}
