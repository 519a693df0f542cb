/** HQ's list of open cases: who wrote which side, never about whom. JSON of `GET /api/reports/cases`. */
import * as z from 'zod/mini';

/** One fact an open case is between. No personal data: a staff number, not a name, and nothing out of a box. */
const caseSide = z.object({
  office: z.int(),
  /** Kind of the fact: `handed-over`, `received` … */
  kind: z.string(),
  /** Staff number. */
  clerk: z.int(),
  /** Business day, YYYYMMDD. */
  day: z.int(),
  /** Stamp of the device in ms: a label, to be read with `clk`, how far that clock was trusted (0 to 3). */
  at: z.int(),
  clk: z.int(),
});

export const openCaseRow = z.object({
  subject: z.string(),
  /** 1 the first time; a collision after a settlement reopens the case as the next round. */
  round: z.int(),
  offices: z.array(z.int()),
  sides: z.array(caseSide),
});
export type OpenCaseRow = z.infer<typeof openCaseRow>;

export const openCaseList = z.array(openCaseRow);
