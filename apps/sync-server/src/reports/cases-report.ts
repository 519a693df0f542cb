/** Every open case of the network: both sides, who wrote them and when; nobody's name, nothing out of a box. */
import { parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { sidesOf } from '@ventanilla/shared/src/custody/acts/settle.ts';
import type { OpenCaseRow } from '@ventanilla/shared/src/reports/cases.ts';
import type { Reader } from '../log/database.ts';
import { loadCases } from '../log/parcel-rows.ts';

export const casesReport = (db: Reader): readonly OpenCaseRow[] =>
  loadCases(db).map((row) => {
    const parcel = parcelOf(row);
    const sides = sidesOf(parcel).map(({ fact: { author, body } }) => ({
      office: author.office,
      kind: body.kind,
      clerk: author.clerk,
      day: author.day,
      at: author.at,
      clk: author.clk,
    }));
    return {
      subject: parcel.subject,
      round: parcel.case?.round ?? 0,
      offices: [...new Set(sides.map(({ office }) => office))],
      sides,
    };
  });
