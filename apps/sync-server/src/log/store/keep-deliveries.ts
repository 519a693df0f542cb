/** The central's port on SQLite, second part: what changes are about, who follows a parcel, and the delivery table. */
import type { KeptDeliveries } from '@ventanilla/shared/src/sync/central/kept-deliveries.ts';
import { and, asc, eq, gt, max, ne } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { boxKeys, changes, deliveries, follows, streams, subjectChanges } from '../tables/log-tables.ts';
import { boxOf } from './keep-log.ts';
import { given, once } from './prepare-once.ts';

export function keepDeliveries(db: BetterSQLite3Database): KeptDeliveries {
  const note = once(() => insertsSubject(db));
  const about = once(() => selectAbout(db));
  const boxed = once(() => selectBoxed(db));
  const insertFollow = once(() => insertsFollow(db));
  const followers = once(() => selectFollowers(db));
  const insertDelivery = once(() => insertsDelivery(db));
  const last = once(() => selectLast(db));
  const waiting = once(() => selectWaiting(db));
  return {
    noteSubject: (subject, { stream, seq }) => note().run({ subject, stream, seq }),
    changesAbout: (subject) => about().all({ subject }),
    boxesGiven: (office, subject) => boxed().all({ office, subject }),
    follow: (office, subject) => insertFollow().run({ office, subject }).changes > 0,
    followers: (subject) =>
      followers()
        .all({ subject })
        .map(({ office }) => office),
    give: (delivery) => insertDelivery().run({ ...delivery }),
    lastGiven: (office) => last().get({ office })?.end ?? 0,
    givenAfter: (office, after, besides, most) =>
      waiting()
        .all({ office, after, besides, most })
        .map(({ box, key, ...row }) => ({ ...row, box: boxOf(box, key) })),
  };
}

const insertsSubject = (db: BetterSQLite3Database) =>
  db
    .insert(subjectChanges)
    .values({ subject: given('subject'), stream: given('stream'), seq: given('seq') })
    .onConflictDoNothing()
    .prepare();

const selectAbout = (db: BetterSQLite3Database) =>
  db
    .select({ stream: subjectChanges.stream, seq: subjectChanges.seq })
    .from(subjectChanges)
    .where(eq(subjectChanges.subject, given('subject')))
    .orderBy(asc(subjectChanges.stream), asc(subjectChanges.seq))
    .prepare();

const selectBoxed = (db: BetterSQLite3Database) =>
  db
    .select({ stream: subjectChanges.stream, seq: subjectChanges.seq })
    .from(subjectChanges)
    .innerJoin(
      deliveries,
      and(
        eq(deliveries.office, given('office')),
        eq(deliveries.part, 'box'),
        eq(deliveries.stream, subjectChanges.stream),
        eq(deliveries.seq, subjectChanges.seq),
      ),
    )
    .where(eq(subjectChanges.subject, given('subject')))
    .orderBy(asc(subjectChanges.stream), asc(subjectChanges.seq))
    .prepare();

const insertsFollow = (db: BetterSQLite3Database) =>
  db
    .insert(follows)
    .values({ office: given('office'), subject: given('subject') })
    .onConflictDoNothing()
    .prepare();

const selectFollowers = (db: BetterSQLite3Database) =>
  db
    .select({ office: follows.office })
    .from(follows)
    .where(eq(follows.subject, given('subject')))
    .orderBy(asc(follows.office))
    .prepare();

const insertsDelivery = (db: BetterSQLite3Database) =>
  db
    .insert(deliveries)
    .values({
      office: given('office'),
      stream: given('stream'),
      seq: given('seq'),
      part: given('part'),
      reason: given('reason'),
    })
    .onConflictDoNothing()
    .prepare();

const selectLast = (db: BetterSQLite3Database) =>
  db
    .select({ end: max(deliveries.pos) })
    .from(deliveries)
    .where(eq(deliveries.office, given('office')))
    .prepare();

const selectWaiting = (db: BetterSQLite3Database) =>
  db
    .select({
      pos: deliveries.pos,
      part: deliveries.part,
      stream: changes.stream,
      seq: changes.seq,
      bytes: changes.bytes,
      box: changes.box,
      boxHash: changes.boxHash,
      key: boxKeys.key,
    })
    .from(deliveries)
    .innerJoin(changes, and(eq(changes.stream, deliveries.stream), eq(changes.seq, deliveries.seq)))
    .innerJoin(streams, eq(streams.stream, deliveries.stream))
    .leftJoin(boxKeys, and(eq(boxKeys.stream, deliveries.stream), eq(boxKeys.seq, deliveries.seq)))
    .where(
      and(
        eq(deliveries.office, given('office')),
        gt(deliveries.pos, given('after')),
        ne(streams.device, given('besides')),
      ),
    )
    .orderBy(asc(deliveries.pos))
    .limit(given('most'))
    .prepare();
