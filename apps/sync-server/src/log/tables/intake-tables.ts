/** Announced order lines by their name at the platform, and the rows a person has to mend first. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Which order lines are announced already. Folded from the announcements; here so that a second run finds them. */
export const orderLines = sqliteTable(
  'order_line',
  {
    platform: text().notNull(),
    order: text('order_id').notNull(),
    item: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.order, table.item] }),
    index('order_line_subject').on(table.subject),
  ],
);

export const setAsideRows = sqliteTable(
  'set_aside_row',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    platform: text().notNull(),
    /** SHA-256 of platform, cells and how many equal rows came before in the file: one row is kept once. */
    print: text().notNull(),
    file: text().notNull(),
    line: integer().notNull(),
    reason: text().notNull(),
    order: text('order_id').notNull(),
    item: text().notNull(),
    /** JSON arrays of the file's column names and of the row's cells as they came. */
    header: text().notNull(),
    cells: text().notNull(),
    /** JSON of the column map it was read with. */
    map: text().notNull(),
    setAsideMs: integer('set_aside_ms').notNull(),
    /** Null while it waits for somebody. */
    closedMs: integer('closed_ms'),
  },
  (table) => [
    uniqueIndex('set_aside_once').on(table.platform, table.print),
    index('set_aside_line').on(table.platform, table.order, table.item),
  ],
);
