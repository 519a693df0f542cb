/** The central's port on SQLite, first part: streams, changes, signatures and what was said of each change. */
import type { SealedBox } from '@ventanilla/shared/src/change-log/box.ts';
import type { KeptChange, KeptLog } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { and, asc, between, eq, gte, lt, sum } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { heldReach } from '../safe-reach.ts';
import { boxKeys, changes, outcomes, quarantine, signedHeads, streams } from '../tables/log-tables.ts';
import { excluded, given, givenOrNull, once } from './prepare-once.ts';

export function keepLog(db: BetterSQLite3Database): Omit<KeptLog, 'parcels'> {
  const stream = once(() =>
    db
      .select()
      .from(streams)
      .where(eq(streams.stream, given('stream')))
      .prepare(),
  );
  const written = once(() =>
    db
      .select({ count: sum(streams.seq) })
      .from(streams)
      .where(eq(streams.device, given('device')))
      .prepare(),
  );
  const page = once(() => selectPage(db));
  const insertChange = once(() => insertsChange(db));
  const insertKey = once(() => insertsKey(db));
  const upsertStream = once(() => upsertsStream(db));
  const raise = once(() => raisesSafe(db));
  const upsertSignature = once(() => upsertsSignature(db));
  const insertUnverified = once(() => insertsUnverified(db));
  const insertOutcome = once(() => insertsOutcome(db));
  const said = once(() => selectOutcomes(db));
  return {
    endOf: (id) => stream().get({ stream: id }) ?? null,
    read: (id, first, most) => withoutGaps(page().all({ stream: id, first, most }).map(keptChange), first),
    saveStream: (held) => upsertStream().run({ ...held }),
    writtenBy: (device) => Number(written().get({ device })?.count ?? 0),
    reach: () => heldReach(db),
    raiseSafe: (covered) => {
      for (const [id, safe] of covered) raise().run({ stream: id, safe });
    },
    addChange: (change) => {
      insertChange().run({ ...change, box: change.box?.cipher ?? null });
      if (change.box) insertKey().run({ stream: change.stream, seq: change.seq, key: change.box.key });
    },
    saveSignature: (id, seq, signature, signer) => upsertSignature().run({ stream: id, seq, signature, signer }),
    addUnverified: (change) =>
      insertUnverified().run({ ...change, box: change.box?.cipher ?? null, key: change.box?.key ?? null }),
    addOutcome: (outcome) => insertOutcome().run({ ...outcome }),
    outcomes: (id, first, last) => said().all({ stream: id, first, last }),
  };
}

const selectPage = (db: BetterSQLite3Database) =>
  db
    .select({ change: changes, key: boxKeys.key })
    .from(changes)
    .leftJoin(boxKeys, and(eq(boxKeys.stream, changes.stream), eq(boxKeys.seq, changes.seq)))
    .where(and(eq(changes.stream, given('stream')), gte(changes.seq, given('first'))))
    .orderBy(asc(changes.seq))
    .limit(given('most'))
    .prepare();

type PageRow = ReturnType<ReturnType<typeof selectPage>['all']>[number];

const keptChange = ({ change: { box, ...change }, key }: PageRow): KeptChange => ({ ...change, box: boxOf(box, key) });

/** Whose key was deleted lies there for its hash alone: nobody can open it any more. */
export const boxOf = (cipher: Uint8Array | null, key: Uint8Array | null): SealedBox | null =>
  cipher && key ? { cipher, key } : null;

function withoutGaps(found: readonly KeptChange[], first: number): readonly KeptChange[] {
  const gap = found.findIndex(({ seq }, place) => seq !== first + place);
  return gap === -1 ? found : found.slice(0, gap);
}

const insertsChange = (db: BetterSQLite3Database) =>
  db
    .insert(changes)
    .values({
      stream: given('stream'),
      seq: given('seq'),
      office: given('office'),
      bytes: given('bytes'),
      box: givenOrNull('box'),
      boxHash: given('boxHash'),
      head: given('head'),
      receivedMs: given('receivedMs'),
    })
    .prepare();

const insertsKey = (db: BetterSQLite3Database) =>
  db
    .insert(boxKeys)
    .values({ stream: given('stream'), seq: given('seq'), key: given('key') })
    .prepare();

const upsertsStream = (db: BetterSQLite3Database) =>
  db
    .insert(streams)
    .values({
      stream: given('stream'),
      device: given('device'),
      seq: given('seq'),
      head: given('head'),
      closed: givenOrNull('closed'),
    })
    .onConflictDoUpdate({
      target: streams.stream,
      set: { seq: excluded('seq'), head: excluded('head'), closed: excluded('closed') },
    })
    .prepare();

const raisesSafe = (db: BetterSQLite3Database) =>
  db
    .update(streams)
    .set({ safe: givenOrNull('safe') })
    .where(and(eq(streams.stream, given('stream')), lt(streams.safe, given('safe'))))
    .prepare();

const upsertsSignature = (db: BetterSQLite3Database) =>
  db
    .insert(signedHeads)
    .values({ stream: given('stream'), seq: given('seq'), signature: given('signature'), signer: given('signer') })
    .onConflictDoUpdate({
      target: signedHeads.stream,
      set: { seq: excluded('seq'), signature: excluded('signature'), signer: excluded('signer') },
    })
    .prepare();

const insertsUnverified = (db: BetterSQLite3Database) =>
  db
    .insert(quarantine)
    .values({
      stream: given('stream'),
      seq: given('seq'),
      print: given('print'),
      device: given('device'),
      bytes: given('bytes'),
      box: givenOrNull('box'),
      key: givenOrNull('key'),
      head: given('head'),
      signature: given('signature'),
      reason: given('reason'),
      receivedMs: given('receivedMs'),
    })
    .onConflictDoNothing()
    .prepare();

const insertsOutcome = (db: BetterSQLite3Database) =>
  db
    .insert(outcomes)
    .values({ stream: given('stream'), seq: given('seq'), verdict: given('verdict'), reason: given('reason') })
    .onConflictDoNothing()
    .prepare();

const selectOutcomes = (db: BetterSQLite3Database) =>
  db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.stream, given('stream')), between(outcomes.seq, given('first'), given('last'))))
    .orderBy(asc(outcomes.seq), asc(outcomes.reason))
    .prepare();
