/** Folds the read models anew from the log. What it writes depends on the accepted changes and on nothing else. */
import { type Change, idOf } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { foldChanges, parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { projectRow } from '@ventanilla/shared/src/reports/project-changes.ts';
import { and, asc, between, eq, gt } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { orderLines } from './tables/intake-tables.ts';
import { changes, subjectChanges } from './tables/log-tables.ts';
import { actCounts, caseSides, parcels } from './tables/projection-tables.ts';

/** Parcels at once: memory stays the same however long the log is. */
const AT_ONCE = 500;

/** Reads the log `from`, empties the read models of `into` and fills them. Both may be one transaction. */
export function rebuildProjections(from: Reader, into: Writer): void {
  for (const table of [parcels, caseSides, actCounts, orderLines]) into.delete(table).run();
  for (let page = subjectsAfter(from, null); page.length > 0; page = subjectsAfter(from, page.at(-1) ?? null)) {
    const wanted = new Set(page);
    for (const row of foldChanges(new Map(), changesAbout(from, page)).values()) {
      // A change about five parcels comes with each page that has one of them, and is whole in its own only.
      if (!wanted.has(row.subject)) continue;
      const parcel = parcelOf(row);
      projectRow(into.log, null, row, parcel);
      noteOrderLines(into, parcel);
    }
  }
}

const subjectsAfter = (db: Reader, last: ParcelSubject | null): readonly ParcelSubject[] =>
  db
    .selectDistinct({ subject: subjectChanges.subject })
    .from(subjectChanges)
    .where(last === null ? undefined : gt(subjectChanges.subject, last))
    .orderBy(asc(subjectChanges.subject))
    .limit(AT_ONCE)
    .all()
    .map(({ subject }) => subject);

/** @param subjects in order, at least one */
function changesAbout(db: Reader, subjects: readonly ParcelSubject[]): readonly Change[] {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = db
    .select({ stream: changes.stream, seq: changes.seq, bytes: changes.bytes })
    .from(subjectChanges)
    .innerJoin(changes, and(eq(changes.stream, subjectChanges.stream), eq(changes.seq, subjectChanges.seq)))
    .where(between(subjectChanges.subject, first, last))
    .all();
  const decoded = rows.flatMap(({ stream, seq, bytes }): readonly Change[] => {
    const id = parseStreamId(stream);
    const change = id.ok ? decodeChange(id.value, seq, bytes) : id;
    // It could be read when it was accepted: bytes that cannot be now were damaged since, and `verify` names them.
    return change.ok ? [change.value] : [];
  });
  return [...new Map(decoded.map((change) => [idOf(change), change])).values()];
}

function noteOrderLines(into: Writer, { subject, announcements }: Parcel): void {
  for (const { body } of announcements) {
    const { platform, order, item } = body;
    into.insert(orderLines).values({ platform, order, item, subject }).onConflictDoNothing().run();
  }
}
