/** Judges a kept change again, and looks whether what was said and noted of it is what the rules say of its bytes. */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { CENTRAL } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import { type Judgement, judgeChange } from '@ventanilla/shared/src/sync/central/judge-change.ts';
import type { HeldStream } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { type changes, outcomes, subjectChanges } from '../tables/log-tables.ts';
import type { FaultKind } from './fault.ts';

export type KeptChange = typeof changes.$inferSelect;

export interface Judged {
  readonly faults: readonly FaultKind[];
  /** How many parcels it is to be found under. */
  readonly subjects: number;
}

export function checkJudgement(db: Reader, held: HeldStream, stream: StreamId, kept: KeptChange): Judged {
  const judgement = judgeAgain(held, stream, kept);
  const parcels = judgement.verdict === 'refused' ? [] : parcelsOf(judgement.change);
  const faults: readonly FaultKind[] = [
    ...(isWhatWasSaid(db, judgement, kept) ? [] : (['outcome'] as const)),
    ...(areNoted(db, kept, parcels) ? [] : (['subject'] as const)),
  ];
  return { faults, subjects: parcels.length };
}

function judgeAgain({ device }: HeldStream, stream: StreamId, kept: KeptChange): Judgement {
  const { seq, bytes, box } = kept;
  const office = parseOfficeCode(kept.office);
  if (!office.ok) return { verdict: 'refused', reason: 'foreign-office' };
  if (device !== CENTRAL) {
    // The key decides nothing here: only its size was judged.
    const sealed = box && { cipher: box, key: new Uint8Array(16) };
    return judgeChange(stream, { seq, bytes, box: sealed }, { number: device, office: office.value });
  }
  const own = decodeChange(stream, seq, bytes);
  return own.ok ? { verdict: 'accepted', change: own.value } : { verdict: 'refused', reason: 'malformed' };
}

const parcelsOf = (change: Change): readonly ParcelSubject[] => [
  ...new Set(change.subjects.map(({ parcel }) => parcel)),
];

/** A change that had to wait may be known to this build: that it waited once is history. The same goes for a case. */
function isWhatWasSaid(db: Reader, judgement: Judgement, { stream, seq }: KeptChange): boolean {
  const said = db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.stream, stream), eq(outcomes.seq, seq)))
    .all();
  const refusals = said.filter(({ verdict }) => verdict === 'refused').map(({ reason }) => reason);
  switch (judgement.verdict) {
    case 'refused':
      return refusals.length === 1 && refusals[0] === judgement.reason;
    case 'waiting':
      return refusals.length === 0 && said.some(({ verdict }) => verdict === 'waiting');
    case 'accepted':
      return refusals.length === 0;
  }
}

function areNoted(db: Reader, { stream, seq }: KeptChange, parcels: readonly ParcelSubject[]): boolean {
  if (parcels.length === 0) return true;
  const { subject } = subjectChanges;
  const here = and(inArray(subject, [...parcels]), eq(subjectChanges.stream, stream), eq(subjectChanges.seq, seq));
  return db.select({ subject }).from(subjectChanges).where(here).all().length === parcels.length;
}
