/** Rows that speak of a change which is not there, or leave out what they should say of one that is: asked in SQL. */

import { CENTRAL } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import type { Fault, FaultKind } from './fault.ts';

export const checkReferences = (db: Reader): readonly Fault[] =>
  QUESTIONS.flatMap(([what, question]) =>
    db.all<{ stream: string; seq: number }>(question).map(({ stream, seq }) => ({ stream, seq, what })),
  );

/** Each selects the stream and number of what does not hold. */
const QUESTIONS: readonly (readonly [FaultKind, SQL])[] = [
  [
    'stream',
    sql`SELECT c.stream, min(c.seq) AS seq FROM change c LEFT JOIN stream s USING (stream)
    WHERE s.stream IS NULL GROUP BY c.stream`,
  ],
  [
    'outcome',
    sql`SELECT o.stream, o.seq FROM outcome o
    LEFT JOIN change c USING (stream, seq) LEFT JOIN quarantine q USING (stream, seq)
    WHERE CASE o.verdict WHEN 'unverified' THEN q.seq ELSE c.seq END IS NULL`,
  ],
  // The other way round is no fault: erasing somebody's data is deleting keys.
  ['box', sql`SELECT k.stream, k.seq FROM box_key k LEFT JOIN change c USING (stream, seq) WHERE c.box IS NULL`],
  [
    'subject',
    sql`SELECT n.stream, n.seq FROM subject_change n LEFT JOIN change c USING (stream, seq)
    WHERE c.seq IS NULL`,
  ],
  [
    'delivery',
    sql`SELECT d.stream, d.seq FROM delivery d LEFT JOIN change c USING (stream, seq)
    WHERE c.seq IS NULL OR (d.part = 'box' AND (c.box IS NULL OR d.reason NOT IN ('own', 'to')))`,
  ],
  // Who wrote about a parcel follows it.
  [
    'follow',
    sql`SELECT n.stream, n.seq FROM subject_change n
    JOIN change c USING (stream, seq) JOIN stream s USING (stream)
    LEFT JOIN follow f ON f.subject = n.subject AND f.office = c.office
    WHERE s.device <> ${CENTRAL} AND f.office IS NULL`,
  ],
  // Who follows a parcel gets all that is written about it.
  [
    'undelivered',
    sql`SELECT DISTINCT n.stream, n.seq FROM follow f JOIN subject_change n USING (subject)
    LEFT JOIN delivery d ON d.office = f.office AND d.stream = n.stream AND d.seq = n.seq AND d.part = 'bytes'
    WHERE d.pos IS NULL`,
  ],
  // An office gets back what its own devices wrote, boxes included.
  [
    'undelivered',
    sql`SELECT c.stream, c.seq FROM change c JOIN stream s USING (stream)
    LEFT JOIN outcome o ON o.stream = c.stream AND o.seq = c.seq AND o.verdict = 'refused'
    LEFT JOIN delivery d ON d.office = c.office AND d.stream = c.stream AND d.seq = c.seq AND d.part = 'bytes'
    LEFT JOIN delivery b ON b.office = c.office AND b.stream = c.stream AND b.seq = c.seq AND b.part = 'box'
    WHERE s.device <> ${CENTRAL} AND o.seq IS NULL AND (d.pos IS NULL OR (c.box IS NOT NULL AND b.pos IS NULL))`,
  ],
];
