/** The folder in which a copy is made ready, and the moment when it takes the place of what was there. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { DATABASE_FILE, RESTORING } from '../log/open-database.ts';
import { KEY_FILE } from '../log/server-key.ts';
import { nameOfMoment } from './copy-places.ts';
import { copyDurably, syncToDisk, systemReason } from './durable-files.ts';

export function fillStage(
  dataDir: string,
  copy: string,
  nowMs: number,
): Result<null, { readonly kind: 'not-staged'; readonly why: string }> {
  const stage = join(dataDir, RESTORING);
  try {
    // What an interrupted restoring left is put aside like anything else.
    if (existsSync(stage)) renameSync(stage, join(dataDir, `unfinished-${nameOfMoment(nowMs)}`));
    mkdirSync(stage, { recursive: true, mode: 0o700 });
    for (const file of [DATABASE_FILE, KEY_FILE].filter((name) => existsSync(join(copy, name)))) {
      copyDurably(join(copy, file), join(stage, file));
    }
    return ok(null);
  } catch (cause) {
    discardStage(dataDir);
    return err({ kind: 'not-staged', why: systemReason(cause) });
  }
}

/** Takes back a copy that was found unfit: of all there is only this is deleted, for it was made a moment ago. */
export const discardStage = (dataDir: string): void =>
  rmSync(join(dataDir, RESTORING), { recursive: true, force: true });

/**
 * The old files go aside first: a write-ahead log of theirs beside a new database would be taken for its own. Cut off in
 * between, the folder of the stage is still there, and DATA_DIR is not opened before the restoring was repeated.
 * @returns where they lie now; null when there were none
 */
export function takeThePlace(dataDir: string, nowMs: number): string | null {
  const stage = join(dataDir, RESTORING);
  const old = readdirSync(dataDir).filter((name) => name.startsWith(DATABASE_FILE) || name === KEY_FILE);
  const aside = join(dataDir, `replaced-${nameOfMoment(nowMs)}`);
  if (old.length > 0) mkdirSync(aside, { mode: 0o700 });
  for (const name of old) renameSync(join(dataDir, name), join(aside, name));
  for (const name of readdirSync(stage)) renameSync(join(stage, name), join(dataDir, name));
  syncToDisk(dataDir);
  discardStage(dataDir);
  syncToDisk(dataDir);
  return old.length > 0 ? aside : null;
}
