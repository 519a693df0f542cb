/**
 * Verifies the whole log offline: every stream from its first change to its device's signature, everything that speaks
 * of a change, every delivery's reason, and the read models against a rebuild. What it reads is one moment of the log.
 */
import { parseStreamId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { HeldStream } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { asc, count, gt, sql } from 'drizzle-orm';
import type { Database, Reader } from '../database.ts';
import { quarantine, streams, subjectChanges } from '../tables/log-tables.ts';
import { checkDeliveries } from './check-deliveries.ts';
import { checkReferences } from './check-references.ts';
import { differingProjections, type Projection } from './compare-projections.ts';
import type { Fault } from './fault.ts';
import { type Walked, walkStream } from './walk-stream.ts';

export interface Verification {
  readonly streams: number;
  readonly changes: number;
  readonly boxes: number;
  /** Streams whose writer's signature was verified again; the central writes one too. */
  readonly signed: number;
  readonly deliveries: number;
  /** Kept apart because they could not be believed when they came. No fault: that is what quarantine is for. */
  readonly quarantined: number;
  readonly faults: readonly Fault[];
  /** Read models that are not what the log adds up to. */
  readonly differing: readonly Projection[];
}

export const verifyLog = (database: Database): Verification => database.reading(verify);

export const isSound = ({ faults, differing }: Verification): boolean => faults.length === 0 && differing.length === 0;

function verify(db: Reader): Verification {
  // A torn page would end the walk with an exception of SQLite's: whoever has one needs a copy, not details.
  if (!isWholeFile(db)) return NOTHING_READABLE;
  const found = walkAll(db);
  const delivered = checkDeliveries(db);
  return {
    ...found,
    deliveries: delivered.deliveries,
    quarantined: db.select({ n: count() }).from(quarantine).get()?.n ?? 0,
    faults: [...found.faults, ...checkReferences(db), ...delivered.faults],
    differing: differingProjections(db),
  };
}

function walkAll(db: Reader): Pick<Verification, 'streams' | 'changes' | 'boxes' | 'signed' | 'faults'> {
  const noted = subjectsNoted(db);
  const faults: Fault[] = [];
  let [walked, changes, boxes, signed] = [0, 0, 0, 0];
  for (const held of streamsOf(db)) {
    const id = parseStreamId(held.stream);
    const result = id.ok ? walkStream(db, held, id.value) : null;
    walked += 1;
    changes += result?.changes ?? 0;
    boxes += result?.boxes ?? 0;
    if ((result?.changes ?? 0) > 0) signed += 1;
    faults.push(...faultsOf(held, result, noted.get(held.stream) ?? 0));
  }
  return { streams: walked, changes, boxes, signed, faults };
}

/** Counted only where all else holds: a change that cannot be read names no parcels. */
function faultsOf({ stream }: HeldStream, walked: Walked | null, noted: number): readonly Fault[] {
  if (walked === null) return [{ stream, seq: 0, what: 'stream' }];
  if (walked.faults.length > 0 || walked.subjects === noted) return walked.faults;
  return [{ stream, seq: 0, what: 'subject' }];
}

const PAGE = 500;

function* streamsOf(db: Reader): Generator<HeldStream> {
  for (let last: StreamId | null = null, isLast = false; !isLast; ) {
    const page = db
      .select()
      .from(streams)
      .where(last === null ? undefined : gt(streams.stream, last))
      .orderBy(asc(streams.stream))
      .limit(PAGE)
      .all();
    yield* page;
    last = page.at(-1)?.stream ?? last;
    isLast = page.length < PAGE;
  }
}

const subjectsNoted = (db: Reader): ReadonlyMap<string, number> =>
  new Map(
    db
      .select({ stream: subjectChanges.stream, n: count() })
      .from(subjectChanges)
      .groupBy(subjectChanges.stream)
      .all()
      .map(({ stream, n }) => [stream, n]),
  );

function isWholeFile(db: Reader): boolean {
  try {
    const answer = db.get<{ readonly integrity_check: string }>(sql`PRAGMA integrity_check(1)`);
    return answer?.integrity_check === 'ok';
  } catch {
    // Pages so torn that not even this can be asked.
    return false;
  }
}

const NOTHING_READABLE: Verification = {
  streams: 0,
  changes: 0,
  boxes: 0,
  signed: 0,
  deliveries: 0,
  quarantined: 0,
  faults: [{ stream: '', seq: 0, what: 'file' }],
  differing: ['parcels', 'act-counts', 'case-sides', 'order-lines'],
};
