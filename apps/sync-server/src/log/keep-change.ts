/** Puts changes into the log as they came: the bytes that were signed, the sealed box beside them, its key apart. */
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Outcome, Run, Verdict } from '@ventanilla/shared/src/sync/messages.ts';
import { and, between, eq } from 'drizzle-orm';
import type { Link } from './check-run.ts';
import type { Reader, Writer } from './database.ts';
import { sha256 } from './signing.ts';
import { boxKeys, changes, outcomes, quarantine, signedHeads } from './tables/log-tables.ts';

export interface Provenance {
  readonly stream: StreamId;
  readonly device: number;
  readonly office: number;
  readonly receivedMs: number;
}

export function keepChange(tx: Writer, { stream, office, receivedMs }: Provenance, link: Link): void {
  const { seq, bytes, box, boxHash, head } = link;
  tx.insert(changes)
    .values({ stream, seq, office, bytes, box: box?.cipher ?? null, boxHash, head, receivedMs })
    .run();
  if (box) tx.insert(boxKeys).values({ stream, seq, key: box.key }).run();
}

/** The latest one is enough: a head commits to everything before it. */
export function keepSignature(tx: Writer, stream: StreamId, seq: number, signature: Uint8Array): void {
  tx.insert(signedHeads)
    .values({ stream, seq, signature })
    .onConflictDoUpdate({ target: signedHeads.stream, set: { seq, signature } })
    .run();
}

/** Keeps bytes that cannot be believed, for whoever looks into it. The same bytes sent again are kept once. */
export function keepUnverified(tx: Writer, from: Provenance, run: Run, link: Link, reason: string): void {
  const { stream, device, receivedMs } = from;
  const { seq, bytes, box, boxHash } = link;
  const print = Buffer.from(sha256(join(bytes, boxHash))).toString('hex');
  const claim = { head: run.head, signature: run.signature };
  tx.insert(quarantine)
    .values({
      stream,
      seq,
      print,
      device,
      bytes,
      box: box?.cipher ?? null,
      key: box?.key ?? null,
      ...claim,
      reason,
      receivedMs,
    })
    .onConflictDoNothing()
    .run();
  keepOutcome(tx, stream, seq, 'unverified', reason);
}

export function keepOutcome(tx: Writer, stream: StreamId, seq: number, verdict: Verdict, reason: string): void {
  tx.insert(outcomes).values({ stream, seq, verdict, reason }).onConflictDoNothing().run();
}

/** What became of the changes of a run: told again when the run is sent again, for the first answer may be lost. */
export const outcomesOf = (db: Reader, stream: StreamId, first: number, last: number): readonly Outcome[] =>
  db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.stream, stream), between(outcomes.seq, first, last)))
    .orderBy(outcomes.seq)
    .all()
    .map(({ seq, verdict, reason }) => ({ stream, seq, verdict, reason }));
