/** Files that are on the disk when they are said to be. */
import { chmodSync, closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Of a file its content, of a folder the names in it. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Replaces a file as a whole or not at all. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  syncToDisk(draft);
  renameSync(draft, path);
  syncToDisk(dirname(path));
}

/** Copies a file for its owner alone; an existing one is never overwritten. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
  syncToDisk(to);
}

/** What the system said, for a sentence: `ENOSPC`, `EACCES` … */
export const systemReason = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
