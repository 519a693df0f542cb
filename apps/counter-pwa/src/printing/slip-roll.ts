/**
 * The slips of this turn, newest first: kept by the tab so that an act can be listed, printed again and taken back.
 * The log is the truth; this is the paper beside the till.
 */
import { type ChangeId, parseChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { type ParcelSubject, parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { keptList } from '../ui/kept-list.ts';

export const SLIPPED_ACTS = ['receive', 'shelve', 'hand-over', 'reverse'] as const;

export interface Slip {
  readonly change: ChangeId;
  readonly act: (typeof SLIPPED_ACTS)[number];
  readonly subjects: readonly ParcelSubject[];
  readonly number: string;
  /** Ms by this device's clock. */
  readonly at: number;
  /** What the paper of a hand-over says beyond the numbers, in pairs; documents are masked before they come here. */
  readonly paper: readonly (readonly [string, string])[];
  /** The act a reversal took back. */
  readonly undoes: ChangeId | null;
}

const LONGEST_ROLL = 60;

export const slipRoll = keptList<Slip>('slips', readSlip, LONGEST_ROLL);

export interface JustRecorded {
  readonly change: ChangeId;
  readonly slip: string;
}

/** The slip of an act that was recorded this moment. */
export function tearOff(
  { change, slip }: JustRecorded,
  act: Slip['act'],
  subjects: readonly ParcelSubject[],
  at: number,
  more: Partial<Pick<Slip, 'paper' | 'undoes'>> = {},
): void {
  slipRoll.add({ change, act, subjects, number: slip, at, paper: [], undoes: null, ...more });
}

/** The last act of this turn that was not taken back yet. */
export function lastUndoable(slips: readonly Slip[]): Slip | undefined {
  const undone = new Set(slips.map((slip) => slip.undoes));
  return slips.find((slip) => slip.act !== 'reverse' && !undone.has(slip.change));
}

/** The door of what the browser kept: whatever is no slip is left out. */
function readSlip(kept: unknown): Slip | null {
  if (!isRecord(kept)) return null;
  const { change, subjects, number, at, paper } = kept;
  const id = parseChangeId(String(change));
  const act = SLIPPED_ACTS.find((known) => known === kept.act);
  if (!id.ok || act === undefined || typeof number !== 'string' || typeof at !== 'number') return null;
  if (!Array.isArray(subjects) || !Array.isArray(paper)) return null;
  const undoes = parseChangeId(String(kept.undoes));
  return {
    change: id.value,
    act,
    subjects: subjects.flatMap(readSubject),
    number,
    at,
    paper: paper.flatMap(readLine),
    undoes: undoes.ok ? undoes.value : null,
  };
}

function readSubject(kept: unknown): readonly ParcelSubject[] {
  const parsed = parseSubject(String(kept));
  return parsed.ok ? [parsed.value] : [];
}

const readLine = (kept: unknown): readonly (readonly [string, string])[] =>
  Array.isArray(kept) ? [[String(kept[0]), String(kept[1])]] : [];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
