/**
 * Whether the central would take what is about to be written. Asked before the journal: after it the act exists and is
 * ticked, and a tick must never be followed by "malformed" days later, when the person with the parcel is gone.
 */
import { decodeChange } from '../codec.ts';
import { LONGEST_EXHIBIT } from '../exhibit.ts';
import type { HeldChange } from '../log-store.ts';
import type { Chained } from './chain-changes.ts';
import type { NotRecorded } from './commands.ts';

/** The central takes eight times as much, but a line of 10 kbit/s must carry it within one time-out. Minutes of drawing fit. */
export const LONGEST_BOX = 64 * 1024;
/** An act about one parcel takes a hundred bytes. What is refused and longer than this names too much. */
const LONG_ACT = 1024;

/** The first reason not to write; null when all of them may be written. */
export function unacceptableAct({ rows, exhibits }: Pick<Chained, 'rows' | 'exhibits'>): NotRecorded | null {
  if ([...exhibits.values()].some(({ length }) => length > LONGEST_EXHIBIT)) return TOO_LARGE;
  return rows.map(reasonAgainst).find((reason) => reason !== null) ?? null;
}

function reasonAgainst({ stream, seq, bytes, box }: HeldChange): NotRecorded | null {
  if (box !== null && box.cipher.length > LONGEST_BOX) return TOO_LARGE;
  const read = decodeChange(stream, seq, bytes);
  if (read.ok) return read.value.body.kind === 'unknown-kind' ? FAULT : null;
  return bytes.length > LONG_ACT ? TOO_LARGE : FAULT;
}

const TOO_LARGE = { kind: 'not-recorded', reason: 'too-large' } as const;
const FAULT = { kind: 'not-recorded', reason: 'fault' } as const;
