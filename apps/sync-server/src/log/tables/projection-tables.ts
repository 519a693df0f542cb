/** What the log adds up to. Every row can be thrown away and folded again. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const parcels = sqliteTable(
  'parcel',
  {
    subject: text().$type<ParcelSubject>().primaryKey(),
    /** JSON of the shared fold's ParcelRow. */
    row: text().notNull(),
    /** Office that holds it; 0 when none does. */
    heldBy: integer('held_by').notNull(),
    caseOpen: integer('case_open').notNull(),
  },
  (table) => [index('parcel_held').on(table.heldBy), index('parcel_case').on(table.caseOpen)],
);

/** Offices that wrote a side of a parcel's open case. */
export const caseSides = sqliteTable(
  'case_side',
  { subject: text().$type<ParcelSubject>().notNull(), office: integer().$type<OfficeCode>().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.office] })],
);

/** Acts as done, per office and day. `in-effect` counts the hand-overs that hold: the rest were taken over by a collision. */
export const actCounts = sqliteTable(
  'act_count',
  {
    office: integer().$type<OfficeCode>().notNull(),
    day: integer().notNull(),
    act: text({ enum: ['received', 'handed-over', 'in-effect'] }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.office, table.day, table.act] })],
);
