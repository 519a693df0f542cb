/**
 * What a file may not move, because it was written some days ago: the clock, the day, and how far the delivery was read.
 * Receipts and changes need no such care: they are the same whenever they come.
 */
import { lastDayAmong } from '../../../change-log/writing/last-day.ts';
import type { BusinessDay } from '../../../custody/author.ts';
import type { Asked } from '../../messages.ts';
import type { Replication } from '../counter-store.ts';
import type { Arrival, ArrivalBatch, BeforeArrival } from '../replication-log.ts';

type Amend = NonNullable<Arrival['amend']>;

/** @param asked the epoch and cursor the file was written for */
export const amendCarried =
  (asked: Omit<Asked, 'device'>): Amend =>
  (batch, before) => ({
    ...batch,
    // What others stamped was witnessed; the time at the central when it wrote is not the time now.
    clock: { ...before.clock, ms: batch.clock.ms, counter: batch.clock.counter },
    replication: replicationAfter(asked, batch.replication, before.replication),
    ...lastDayAfter(batch, before),
  });

function replicationAfter(asked: Omit<Asked, 'device'>, said: Replication, before: Replication): Replication {
  const read = before.epoch === said.epoch ? before.cursor : 0;
  // Written for another epoch, the delivery in it begins at the beginning.
  const begins = asked.epoch === said.epoch ? asked.cursor : 0;
  // A file that begins behind what was read here leaves a gap: what it brings is kept, and the line brings it all again.
  if (begins > read) return { ...before, unreadable: said.unreadable };
  // The line may have brought more since the file was written.
  const latest = said.cursor >= read ? said : before;
  return {
    ...said,
    cursor: Math.max(read, said.cursor),
    referenceAtServer: latest.referenceAtServer,
    // Whether this device lacks something of its own the line says, by today's figures.
    ownElsewhere: before.ownElsewhere,
    isFetchingOwn: before.isFetchingOwn,
  };
}

/** On the line the central's date calls back a day this device ran ahead to; the date in a file is long past. */
function lastDayAfter(
  { lastDay: said }: ArrivalBatch,
  { lastDay: known }: BeforeArrival,
): Pick<ArrivalBatch, 'lastDay'> {
  const days = [known, said].filter((day): day is BusinessDay => day !== null && day !== undefined);
  const lastDay = lastDayAmong(days, null);
  return lastDay === null ? {} : { lastDay };
}
