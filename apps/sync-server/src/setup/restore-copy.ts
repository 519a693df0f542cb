/**
 * Puts a copy in DATA_DIR's place and begins a new epoch. The copy is made ready in a folder of its own and verified
 * there; what it replaces is put aside, never deleted; while it is under way nobody else opens DATA_DIR.
 */
import { join } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Reach } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import type { Loss } from '@ventanilla/shared/src/sync/central/kept-network.ts';
import type { Random } from '../access/tokens.ts';
import { beginRestoredEpoch } from '../log/begin-restored-epoch.ts';
import { claimDatabase, type InUse, type Knowledge } from '../log/claim-database.ts';
import { epochOf } from '../log/installation.ts';
import { openDatabase, RESTORING } from '../log/open-database.ts';
import { rebuildProjections } from '../log/rebuild-projections.ts';
import { heldReach, highest } from '../log/safe-reach.ts';
import { readServerKey, type ServerKey } from '../log/server-key.ts';
import { type Verification, verifyLog } from '../log/verify/verify-log.ts';
import { findCopy, type PlacedCopy } from './copy-places.ts';
import { newStreamId, type OpeningRefusal } from './open-central.ts';
import { type BadStatement, readStatement, type SafeStatement, writeStatement } from './safe-statement.ts';
import { discardStage, fillStage, takeThePlace } from './stage-copy.ts';

export interface Restored {
  readonly copy: string;
  readonly epoch: number;
  readonly found: Verification;
  /** Where the files it replaced lie now; null when there were none. */
  readonly replaced: string | null;
  readonly losses: readonly Loss[];
  /** False when the medium of the copies cannot be written: nobody who restores next knows of this epoch then. */
  readonly isNoted: boolean;
}

export type RestoreRefusal =
  | { readonly kind: 'no-copy'; readonly path: string }
  | { readonly kind: 'copy-unusable'; readonly path: string; readonly why: OpeningRefusal }
  | { readonly kind: 'copy-faulty'; readonly path: string; readonly found: Verification }
  | { readonly kind: 'copy-unwritable'; readonly path: string; readonly why: string }
  | { readonly kind: 'older-than-safe'; readonly path: string; readonly losses: readonly Loss[] }
  | InUse
  | BadStatement;

export interface RestorePorts {
  readonly dataDir: string;
  readonly random: Random;
  readonly nowMs: number;
  readonly version: string;
}

export function restoreCopy(
  ports: RestorePorts,
  path: string,
  isLossAccepted: boolean,
): Result<Restored, RestoreRefusal> {
  const { dataDir, nowMs } = ports;
  const source = findCopy(path);
  if (!source) return err({ kind: 'no-copy', path });
  const claim = claimDatabase(dataDir);
  if (!claim.ok) return claim;
  try {
    const staged = fillStage(dataDir, source.folder, nowMs);
    if (!staged.ok) return err({ kind: 'copy-unwritable', path: dataDir, why: staged.error.why });
    const ready = makeReady(ports, source, claim.value.knew, isLossAccepted);
    if (!ready.ok) {
      discardStage(dataDir);
      return ready;
    }
    const { key, statement, ...made } = ready.value;
    const replaced = takeThePlace(dataDir, nowMs);
    return ok({ ...made, copy: source.folder, replaced, isNoted: note(source, statement, key) });
  } finally {
    claim.value.release();
  }
}

interface Ready extends Pick<Restored, 'epoch' | 'found' | 'losses'> {
  readonly key: ServerKey;
  /** Null when what lies beside the copies is not this central's to write over. */
  readonly statement: SafeStatement | null;
}

function makeReady(
  ports: RestorePorts,
  source: PlacedCopy,
  knew: Knowledge | null,
  isLossAccepted: boolean,
): Result<Ready, RestoreRefusal> {
  const stage = join(ports.dataDir, RESTORING);
  const opened = openDatabase(stage);
  if (!opened.ok) return err({ kind: 'copy-unusable', path: source.folder, why: opened.error });
  const database = opened.value;
  try {
    const key = readServerKey(database.read, stage);
    if (!key.ok) return err({ kind: 'copy-unusable', path: source.folder, why: key.error });
    const found = verifyLog(database);
    if (found.faults.length > 0) return err({ kind: 'copy-faulty', path: source.folder, found });
    const stated = readStatement(source.beside, key.value.publicKey);
    if (!stated.ok && !isLossAccepted) return stated;
    const told = stated.ok ? stated.value : null;
    // Another central's database, filled by mistake in a new place, promised nothing to these devices.
    const before = knew?.serverKey === key.value.publicKey ? knew : null;
    const held = heldReach(database.read);
    const losses = lossesIn(held, highest(told?.safe ?? new Map(), before?.safe ?? new Map()));
    if (losses.length > 0 && !isLossAccepted) return err({ kind: 'older-than-safe', path: source.folder, losses });
    const epoch = 1 + Math.max(epochOf(database.read), told?.epoch ?? 0, before?.epoch ?? 0);
    database.writing((tx) => {
      if (found.differing.length > 0) rebuildProjections(tx, tx);
      const { random, version: app, nowMs } = ports;
      beginRestoredEpoch(
        tx,
        { epoch, losses, opened: { stream: newStreamId(random), app } },
        { sign: key.value.sign, nowMs },
      );
    });
    return ok({
      epoch,
      found,
      losses,
      key: key.value,
      statement: stated.ok ? { epoch, atMs: ports.nowMs, safe: held } : null,
    });
  } finally {
    database.close();
  }
}

const lossesIn = (held: Reach, promised: Reach): readonly Loss[] =>
  [...promised].flatMap(([stream, last]) => {
    const first = (held.get(stream) ?? 0) + 1;
    return first <= last ? [{ stream, first, last }] : [];
  });

/** Beside the copies, so that an epoch is never begun twice even if DATA_DIR is lost again before the next copy. */
function note({ beside }: PlacedCopy, statement: SafeStatement | null, { sign }: ServerKey): boolean {
  if (statement === null) return false;
  try {
    writeStatement(beside, statement, sign);
    return true;
  } catch {
    return false;
  }
}
