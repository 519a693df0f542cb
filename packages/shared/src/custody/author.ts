/** Who did an act, where, on which business day, and how it came into the machine. Frozen when written. */
import type { OfficeCode } from '../identifiers/office-code.ts';

/** A person's number in HQ's staff list; 0 when a named system rule noted the change. Never a name. */
export type StaffNumber = number & { readonly brand: 'StaffNumber' };

export const SYSTEM_RULE = 0 as StaffNumber;

/**
 * Label of a business day, YYYYMMDD as an integer (20261123). It is fixed when a clerk's session opens and says which
 * day's stock an act belongs to. It is not midnight to midnight: Havana has days without a midnight.
 */
export type BusinessDay = number & { readonly brand: 'BusinessDay' };

/** How far the wall clock is trusted: 0 not at all, 1 free-running since start, 2 checked within 24 h, 3 within 5 min. */
export type ClockTrust = 0 | 1 | 2 | 3;

/** The way the act was typed in. `system` marks a rule, `paper` a transcription after a blackout. */
export const INPUTS = ['wedge', 'key', 'camera', 'import', 'paper', 'system'] as const;
export type Via = (typeof INPUTS)[number];

export interface Author {
  readonly office: OfficeCode;
  readonly clerk: StaffNumber;
  readonly day: BusinessDay;
  /** Milliseconds since 1970 by the device's stamp: a label, never a reason to prefer one fact to another. */
  readonly at: number;
  readonly clk: ClockTrust;
  readonly via: Via;
}
