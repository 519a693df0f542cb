/** Statements compiled once a database: building and compiling SQL anew was most of what taking a change in cost. */
import { type SQL, sql } from 'drizzle-orm';

/** Made at the first call, for a copy that is only looked at may lack tables that a later build added. */
export function once<Statement>(make: () => Statement): () => Statement {
  let made: Statement | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** A place for a value that is given at each run. */
export const given = sql.placeholder;

/** As `given`, for a value that may be null: drizzle hands those to the column's own encoder, which knows none. */
export const givenOrNull = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** The value of the row that could not be inserted because there is one already. */
export const excluded = (column: string): SQL => sql`excluded.${sql.identifier(column)}`;
