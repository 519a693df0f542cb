/**
 * Every reason the central gives with a verdict. The words of the counter are tried against this list, so a reason is
 * added here, or nobody can be told it. Reasons are never renamed: a counter may run last month's build.
 */
import type { Verdict } from './messages.ts';

export const OUTCOME_REASONS = {
  'accepted-with-case': [
    /** Two acts of one parcel, written apart, cannot both hold. */
    'double-custody',
    /** The key of the device that wrote it is gone; another device of its office brought it. */
    'recovered',
  ],
  waiting: ['unknown-kind'],
  refused: [
    'malformed',
    /** It would not fit into one answer to a colleague, and would block the way for all behind it. */
    'box-too-large',
    /** It speaks for another office than its device's. */
    'foreign-office',
    /** Only the central announces. */
    'central-only',
    /** A stream is opened once, by its own device. */
    'opened-elsewhere',
    /** Another device wrote the stream. */
    'foreign-device',
    /** The stream has no beginning that this device may write. */
    'unknown-stream',
  ],
  unverified: ['fork', 'chain', 'signature'],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>;

export type OutcomeReason<V extends Verdict = Verdict> = (typeof OUTCOME_REASONS)[V][number];
