/** Where copies lie: a folder of copies, each in a folder named after its moment, and the signed `safe` beside them. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { DATABASE_FILE } from '../log/open-database.ts';

/** `2026-11-23T22-13-05-123Z`: sorts by time, and every file system takes it. */
export const nameOfMoment = (nowMs: number): string => new Date(nowMs).toISOString().replace(/[:.]/g, '-');

const MOMENT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9]{3}Z$/;

export interface PlacedCopy {
  readonly folder: string;
  /** Where its statement is looked for. */
  readonly beside: string;
}

/** A copy, or of a folder of copies the newest proved one; null when there is none. */
export function findCopy(path: string): PlacedCopy | null {
  const folder = resolve(path);
  if (existsSync(join(folder, DATABASE_FILE))) return { folder, beside: dirname(folder) };
  const newest = namesIn(folder)
    .filter((name) => MOMENT.test(name) && existsSync(join(folder, name, DATABASE_FILE)))
    .sort()
    .at(-1);
  return newest === undefined ? null : { folder: join(folder, newest), beside: folder };
}

/** True also through a symbolic link, and for a folder that is not there yet. */
export function isInside(folder: string, outer: string): boolean {
  const [inner, around] = [realPathOf(folder), realPathOf(outer)];
  return inner === around || inner.startsWith(`${around}${sep}`);
}

function realPathOf(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPathOf(parent), whole.slice(parent.length));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
