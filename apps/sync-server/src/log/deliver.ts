/**
 * Decides who is to get a change, and why. Rows are only ever added, one a change and part for each office, in the
 * transaction that accepts the change: a reader can never pass a position that commits later.
 *
 * Boxes go to the own office and to those named in `to`, never to whoever merely follows.
 */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Writer } from './database.ts';
import { changes, deliveries, follows, subjectChanges } from './tables/log-tables.ts';
import { offices } from './tables/network-tables.ts';

type Delivery = typeof deliveries.$inferInsert;
type Reason = Delivery['reason'];

interface Id {
  readonly stream: StreamId;
  readonly seq: number;
}

/** Notes what the change is about, lets its office and those named follow, and puts it into everybody's row. */
export function deliverChange(tx: Writer, change: Change, hasBox: boolean): void {
  const { author, body } = change;
  if (body.kind === 'announced') {
    noteSubjects(tx, change);
    const municipality = officesOf(tx, body.municipality);
    give(
      tx,
      municipality.map((office) => row(office, change, 'bytes', 'municipality')),
    );
    giveToFollowers(tx, change);
    return;
  }
  // Who named its own office would be given what only others may give it.
  const named = change.to.filter((office) => office !== author.office);
  for (const { parcel } of change.subjects) {
    follow(tx, author.office, parcel);
    for (const office of named) followAsNamed(tx, author.office, office, parcel);
  }
  noteSubjects(tx, change);
  give(tx, [
    ...parts(author.office, change, hasBox, 'own'),
    ...named.flatMap((office) => parts(office, change, hasBox, 'to')),
  ]);
  giveToFollowers(tx, change);
}

/** The first time an office follows a parcel it gets all that was written about it before. */
function follow(tx: Writer, office: OfficeCode, subject: ParcelSubject): void {
  const { changes: added } = tx.insert(follows).values({ office, subject }).onConflictDoNothing().run();
  if (added === 0) return;
  const earlier = tx.select().from(subjectChanges).where(eq(subjectChanges.subject, subject)).all();
  give(
    tx,
    earlier.map(({ stream, seq }) => ({ office, stream, seq, part: 'bytes', reason: 'follows' })),
  );
}

/**
 * Who is named in `to` will have the parcel in hand, and gets the boxes of what came before as well: those the naming
 * office may open itself. Nobody passes on what they were not given.
 */
function followAsNamed(tx: Writer, by: OfficeCode, office: OfficeCode, subject: ParcelSubject): void {
  follow(tx, office, subject);
  const boxed = tx
    .select({ stream: changes.stream, seq: changes.seq })
    .from(subjectChanges)
    .innerJoin(changes, and(eq(changes.stream, subjectChanges.stream), eq(changes.seq, subjectChanges.seq)))
    .innerJoin(
      deliveries,
      and(
        eq(deliveries.office, by),
        eq(deliveries.part, 'box'),
        eq(deliveries.stream, subjectChanges.stream),
        eq(deliveries.seq, subjectChanges.seq),
      ),
    )
    .where(and(eq(subjectChanges.subject, subject), isNotNull(changes.box)))
    .all();
  give(
    tx,
    boxed.map(({ stream, seq }) => ({ office, stream, seq, part: 'box', reason: 'to' })),
  );
}

function noteSubjects(tx: Writer, { stream, seq, subjects }: Change): void {
  if (subjects.length === 0) return;
  const rows = subjects.map(({ parcel }) => ({ subject: parcel, stream, seq }));
  tx.insert(subjectChanges).values(rows).onConflictDoNothing().run();
}

function giveToFollowers(tx: Writer, change: Change): void {
  for (const { parcel } of change.subjects) {
    const followers = tx.select({ office: follows.office }).from(follows).where(eq(follows.subject, parcel)).all();
    give(
      tx,
      followers.map(({ office }) => row(office, change, 'bytes', 'follows')),
    );
  }
}

const parts = (office: number, id: Id, hasBox: boolean, reason: Reason): readonly Delivery[] =>
  hasBox ? [row(office, id, 'bytes', reason), row(office, id, 'box', reason)] : [row(office, id, 'bytes', reason)];

const row = (office: number, { stream, seq }: Id, part: Delivery['part'], reason: Reason): Delivery => ({
  office,
  stream,
  seq,
  part,
  reason,
});

/** SQLite binds 32,766 values in one statement, five a row; a parcel somebody flooded has more changes than that. */
const ROWS_AT_ONCE = 1000;

function give(tx: Writer, rows: readonly Delivery[]): void {
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    tx.insert(deliveries)
      .values(rows.slice(first, first + ROWS_AT_ONCE))
      .onConflictDoNothing()
      .run();
  }
}

const officesOf = (tx: Writer, municipality: number): readonly number[] =>
  tx
    .select({ code: offices.code })
    .from(offices)
    .where(and(eq(offices.municipality, municipality), eq(offices.unit, 'office')))
    .orderBy(offices.code)
    .all()
    .map(({ code }) => code);
