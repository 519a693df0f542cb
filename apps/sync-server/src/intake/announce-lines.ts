/** Order lines become announcements: one fact each in the central's stream, seen by every office of the municipality. */
import { DOUBT_OF_WARNING, type Doubt } from '@ventanilla/shared/src/custody/doubt.ts';
import type { MunicipalityCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { UnusableOrderLine } from '@ventanilla/shared/src/identifiers/order-line.ts';
import {
  type ParcelSubject,
  subjectOfNumber,
  subjectOfOrderLine,
} from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { appendStatements, type Statement } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import { and, eq } from 'drizzle-orm';
import { centralTools, type Voice } from '../log/central-tools.ts';
import type { Reader, Writer } from '../log/database.ts';
import { orderLines } from '../log/tables/intake-tables.ts';

export interface OrderLine {
  readonly platform: string;
  readonly order: string;
  readonly item: string;
  /** As the platform wrote it; null when it gave none. */
  readonly number: string | null;
  readonly municipality: MunicipalityCode;
  readonly weightGrams: number | null;
}

export type Announcement = 'announced' | 'warned' | 'known';

/** The doubts a row is called *warned* for. Others (an odd country, a national number) are noted and usual. */
const WARNINGS: readonly Doubt[] = ['no-number', 'check-digit', 'number-in-use', 'weight-missing'];

/** Announces what is not known yet, all in the transaction it is called in; one answer for each line, in order. */
export function announceLines(
  tx: Writer,
  lines: readonly OrderLine[],
  voice: Voice,
): readonly Result<Announcement, UnusableOrderLine>[] {
  const statements: Statement[] = [];
  const answers = lines.map((line): Result<Announcement, UnusableOrderLine> => {
    const ownSubject = subjectOfOrderLine(line.platform, line.order, line.item);
    if (!ownSubject.ok) return ownSubject;
    if (line.item.length > LONGEST_ITEM) return err({ kind: 'unusable-order-line', part: 'item', why: 'too-long' });
    if (isAnnounced(tx, line)) return ok('known');
    const { subject, doubts } = judgeNumber(tx, line, ownSubject.value);
    const { platform, order, item, municipality, weightGrams } = line;
    const number = line.number !== null && line.number.length <= LONGEST_NUMBER ? line.number : null;
    tx.insert(orderLines).values({ platform, order, item, subject }).run();
    statements.push({
      body: { kind: 'announced', platform, order, item, number, municipality, weightGrams, doubts },
      subjects: [{ parcel: subject, bases: [] }],
    });
    return ok(doubts.some((doubt) => WARNINGS.includes(doubt)) ? 'warned' : 'announced');
  });
  if (statements.length > 0) appendStatements(centralTools(voice), tx.log, statements, 'import');
  return answers;
}

/** What the announcement's body has room for. */
const LONGEST_ITEM = 40;
const LONGEST_NUMBER = 64;

export const isAnnounced = (
  db: Reader,
  { platform, order, item }: Pick<OrderLine, 'platform' | 'order' | 'item'>,
): boolean =>
  db
    .select({ subject: orderLines.subject })
    .from(orderLines)
    .where(and(eq(orderLines.platform, platform), eq(orderLines.order, order), eq(orderLines.item, item)))
    .get() !== undefined;

/** A number that names no parcel (too long, strange signs) is as good as none: the order line is the name then. */
function judgeNumber(
  db: Reader,
  line: OrderLine,
  ownSubject: ParcelSubject,
): { readonly subject: ParcelSubject; readonly doubts: readonly Doubt[] } {
  const weight: readonly Doubt[] = line.weightGrams === null ? ['weight-missing'] : [];
  const number = line.number === null ? null : readNumber(line.number);
  const subject = number === null ? null : subjectOfNumber(number);
  if (number === null || subject === null || !subject.ok)
    return { subject: ownSubject, doubts: ['no-number', ...weight] };
  const other = db.select().from(orderLines).where(eq(orderLines.subject, subject.value)).get();
  const inUse: readonly Doubt[] = other ? ['number-in-use'] : [];
  const ofNumber = number.warnings.map((warning) => DOUBT_OF_WARNING[warning]);
  return { subject: subject.value, doubts: [...ofNumber, ...inUse, ...weight] };
}
