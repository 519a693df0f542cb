/** When to talk to the central: soon after an act, when the network comes back, when the clerk asks, and by itself in between. */

import { createSerially } from '@ventanilla/shared/src/change-log/writing/serially.ts';
import { FIRST_CHUNK } from '@ventanilla/shared/src/sync/counter/plan-runs.ts';
import type { ReplicationLog } from '@ventanilla/shared/src/sync/counter/replication-log.ts';
import type { Synced } from '@ventanilla/shared/src/sync/counter/sync-once.ts';
import type { SyncResult } from '@ventanilla/shared/src/sync/counter/sync-result.ts';

export interface SyncLoop {
  /** Something was recorded: sync soon, together with what follows within a second. */
  readonly soon: () => void;
  /** Syncs at once and says how it ended; joins the one under way. */
  readonly now: () => Promise<SyncResult>;
  /** Does something between exchanges: an answer to the device this browser was is not for the one it becomes. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface LoopPorts {
  readonly log: ReplicationLog;
  readonly sync: (chunkBytes: number) => Promise<Synced>;
  /** Sends evidence when no facts are left, as long as it may go on. */
  readonly sendEvidence: (chunkBytes: number, mayGoOn: () => boolean) => Promise<unknown>;
  readonly wallMs: () => number;
  /** From 0 to 1: offices that lost their network together must not come back together. */
  readonly random: () => number;
}

const SOON_MS = 1_000;
const FIRST_RETRY_MS = 15_000;
const LAST_RETRY_MS = 15 * 60_000;
/** While all goes well: others' changes come in without anybody asking. */
const IDLE_MS = 3 * 60_000;

/** `failures`: attempts in a row that did not reach the central. `random` spreads the delay over its upper half. */
export function delayAfter(failures: number, random: number): number {
  const longest = failures === 0 ? IDLE_MS : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
  return Math.round(longest * (0.5 + random / 2));
}

export function startSyncLoop({ log, sync, sendEvidence, wallMs, random }: LoopPorts): SyncLoop {
  let chunkBytes = FIRST_CHUNK;
  let failures = 0;
  let underWay: Promise<SyncResult> | null = null;
  let isWantedAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTurn = createSerially();

  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), ms);
  };

  const attempt = async (): Promise<SyncResult> => {
    const { result, chunkBytes: next } = await attemptSafely(sync, chunkBytes);
    chunkBytes = next;
    failures = result.kind === 'ok' ? 0 : failures + 1;
    underWay = null;
    // Until it is enrolled a browser has nobody to talk to: enrolment itself starts the next attempt.
    if (result.kind === 'not-enrolled') return result;
    await log.noteAttempt(wallMs(), result).catch(() => undefined);
    wait(isWantedAgain && result.kind === 'ok' ? SOON_MS : delayAfter(failures, random()));
    isWantedAgain = false;
    if (result.kind === 'ok') void inTurn(evidence).catch(() => undefined);
    return result;
  };

  // Whoever asks for an exchange waits for the message under way at most, never for all the evidence there is.
  const evidence = (): Promise<unknown> => sendEvidence(chunkBytes, () => underWay === null);

  const now = (): Promise<SyncResult> => {
    clearTimeout(timer);
    underWay ??= inTurn(attempt);
    return underWay;
  };

  const soon = (): void => {
    if (underWay === null) wait(SOON_MS);
    else isWantedAgain = true;
  };

  return { soon, now, between: inTurn };
}

async function attemptSafely(sync: LoopPorts['sync'], chunkBytes: number): Promise<Synced> {
  try {
    return await sync(chunkBytes);
  } catch {
    return { result: { kind: 'fault' }, chunkBytes };
  }
}
