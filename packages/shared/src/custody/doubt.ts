/** What speaks against an act without forbidding it. The counter takes any number once the clerk has confirmed. */
import type { NumberWarning } from '../identifiers/scanned-number.ts';

/** Append-only: a doubt is written in the log as its place in this list. */
export const DOUBTS = [
  /** The number's own check digit does not hold: misread, mistyped or misprinted. */
  'check-digit',
  /** The number ends in letters that are no issuing country. */
  'country',
  /** Service letters that the UPU has not given out. */
  'service-indicator',
  /** Neither S10 nor SSCC: a national, agency or home-made number. */
  'unknown-format',
  /** Announced for another municipality. */
  'misrouted',
  /** Known here as handed over already. */
  'already-handed-over',
  /** Known here as being in another office's custody. */
  'held-elsewhere',
  /** An order line without a number; the platform's order line names it. */
  'no-number',
  /** The same number was announced by another order line. */
  'number-in-use',
  /** No weight was announced. */
  'weight-missing',
] as const;

export type Doubt = (typeof DOUBTS)[number];

/** What a number's own warnings are called among the doubts of an act. */
export const DOUBT_OF_WARNING: { readonly [Warning in NumberWarning]: Doubt } = {
  check_digit: 'check-digit',
  country: 'country',
  service_indicator: 'service-indicator',
  format: 'unknown-format',
};
