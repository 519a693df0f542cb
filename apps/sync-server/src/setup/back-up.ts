/**
 * Makes a copy of the central outside DATA_DIR and proves it: opened again, read-only, and verified from the first change
 * to the last figure. Only then does `safe` move, first beside the copies, then for the devices.
 */
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Reach } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import type { Reader } from '../log/database.ts';
import { epochOf } from '../log/installation.ts';
import { DATABASE_FILE, openReadOnly } from '../log/open-database.ts';
import { heldReach, highest, safeReach } from '../log/safe-reach.ts';
import { KEY_FILE, readServerKey } from '../log/server-key.ts';
import { incidents } from '../log/tables/log-tables.ts';
import { isSound, type Verification, verifyLog } from '../log/verify/verify-log.ts';
import { isInside, nameOfMoment } from './copy-places.ts';
import { copyDurably, syncToDisk, systemReason } from './durable-files.ts';
import type { Central } from './open-central.ts';
import { type BadStatement, readStatement, type SafeStatement, writeStatement } from './safe-statement.ts';

export interface BackUp {
  /** Folder of the new copy. */
  readonly copy: string;
  readonly epoch: number;
  readonly found: Verification;
}

export type BackUpRefusal =
  | { readonly kind: 'inside-data-dir'; readonly path: string }
  | { readonly kind: 'copy-unwritable'; readonly path: string; readonly why: string }
  /** It was made and does not hold: kept, for it may be all there is, under a name that `restore` does not choose. */
  | { readonly kind: 'not-proved'; readonly path: string; readonly found: Verification | null }
  | BadStatement;

export interface BackUpPorts extends Pick<Central, 'database' | 'key'> {
  readonly dataDir: string;
  readonly nowMs: number;
}

export function backUp(ports: BackUpPorts, to: string): Result<BackUp, BackUpRefusal> {
  const folder = resolve(to);
  if (isInside(folder, ports.dataDir)) return err({ kind: 'inside-data-dir', path: folder });
  const known = readStatement(folder, ports.key.publicKey);
  if (!known.ok) return known;
  const copy = join(folder, nameOfMoment(ports.nowMs));
  const draft = `${copy}.partial`;
  if (existsSync(copy)) return err({ kind: 'copy-unwritable', path: copy, why: 'EEXIST' });
  try {
    copyCentral(ports, draft);
  } catch (cause) {
    return err({ kind: 'copy-unwritable', path: draft, why: systemReason(cause) });
  }
  const proof = prove(draft);
  if (proof === null || !isSound(proof.found)) {
    const path = `${copy}.unproved`;
    renameSync(draft, path);
    return err({ kind: 'not-proved', path, found: proof?.found ?? null });
  }
  renameSync(draft, copy);
  syncToDisk(folder);
  const epoch = moveSafe(ports, folder, known.value, proof.covered);
  return ok({ copy, epoch, found: proof.found });
}

function copyCentral({ database, dataDir }: BackUpPorts, draft: string): void {
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const file = join(draft, DATABASE_FILE);
  database.copyInto(file);
  chmodSync(file, 0o600);
  // SQLite leaves it to the system when a file it writes into is on the disk.
  syncToDisk(file);
  copyDurably(join(dataDir, KEY_FILE), join(draft, KEY_FILE));
  syncToDisk(draft);
  syncToDisk(dirname(draft));
}

interface Proof {
  readonly found: Verification;
  readonly covered: Reach;
}

/** Null when it cannot even be opened, or its key is not its database's. */
function prove(folder: string): Proof | null {
  const copy = openReadOnly(folder);
  if (!copy.ok) return null;
  try {
    if (!readServerKey(copy.value.read, folder).ok) return null;
    return { found: verifyLog(copy.value), covered: heldReach(copy.value.read) };
  } finally {
    copy.value.close();
  }
}

/** The statement first: a device must never hold a promise that those who restore cannot see. */
function moveSafe({ database, key, nowMs }: BackUpPorts, folder: string, known: SafeStatement | null, covered: Reach) {
  const { read } = database;
  const epoch = epochOf(read);
  const safe = [promisesIn(read, known), safeReach(read), covered].reduce(highest);
  writeStatement(folder, { epoch: Math.max(epoch, known?.epoch ?? 0), atMs: nowMs, safe }, key.sign);
  database.store.writing((tx) => tx.raiseSafe(covered));
  return epoch;
}

/** Without those whose loss was accepted: they would make every later copy look too old. */
function promisesIn(db: Reader, known: SafeStatement | null): Reach {
  const lost = db.select().from(incidents).all();
  const isLost = (stream: string, seq: number): boolean =>
    lost.some((incident) => incident.stream === stream && incident.last >= seq);
  return new Map([...(known?.safe ?? [])].filter(([stream, seq]) => !isLost(stream, seq)));
}
