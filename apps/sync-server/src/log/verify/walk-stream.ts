/**
 * Walks one stream from its first change: numbers without gaps, boxes as hashed, the chain recomputed from the stored
 * bytes, every change judged again, and the end of it all as the stream says and as its device signed.
 */
import { boxHash, genesisHead, nextHead, sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { HeldStream } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { sha256 } from '../signing.ts';
import { changes } from '../tables/log-tables.ts';
import { checkEnd } from './check-end.ts';
import { checkJudgement, type KeptChange } from './check-judgement.ts';
import type { Fault, FaultKind } from './fault.ts';

export interface Walked {
  readonly changes: number;
  readonly boxes: number;
  /** Rows by which its changes are to be found under their parcels. */
  readonly subjects: number;
  readonly faults: readonly Fault[];
}

export function walkStream(db: Reader, held: HeldStream, stream: StreamId): Walked {
  const faults: Fault[] = [];
  let [last, count, boxes, subjects] = [0, 0, 0, 0];
  let head: Uint8Array | null = genesisHead(sha256, stream);
  for (const change of changesOf(db, stream)) {
    const note = (what: FaultKind): number => faults.push({ stream, seq: change.seq, what });
    if (change.seq !== last + 1) {
      faults.push({ stream, seq: last + 1, what: 'gap' });
      // Behind a gap nobody knows the head that the next change follows.
      head = null;
    }
    if (!sameBytes(boxHash(sha256, change.box), change.boxHash)) note('box');
    if (followsFrom(head, change)) {
      const judged = checkJudgement(db, held, stream, change);
      judged.faults.forEach(note);
      subjects += judged.subjects;
    } else note('chain');
    head = change.head;
    last = change.seq;
    count += 1;
    if (change.box) boxes += 1;
  }
  faults.push(...checkEnd(db, held, stream, last, head));
  return { changes: count, boxes, subjects, faults };
}

const followsFrom = (head: Uint8Array | null, { bytes, boxHash: hashed, head: after }: KeptChange): boolean =>
  head === null || sameBytes(nextHead(sha256, head, bytes, hashed), after);

/** A box may have half a megabyte. */
const PAGE = 100;

function* changesOf(db: Reader, stream: StreamId): Generator<KeptChange> {
  for (let last = 0, isLast = false; !isLast; ) {
    const page = db
      .select()
      .from(changes)
      .where(and(eq(changes.stream, stream), gt(changes.seq, last)))
      .orderBy(asc(changes.seq))
      .limit(PAGE)
      .all();
    yield* page;
    last = page.at(-1)?.seq ?? last;
    isLast = page.length < PAGE;
  }
}
