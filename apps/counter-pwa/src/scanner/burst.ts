/**
 * Tells a scanner from a hand by timing alone: a keyboard wedge is a keyboard that types faster than anybody can.
 * Pure: times come with the keys, in milliseconds of any one clock.
 */

/** A sign typed at a time, or the key that ends a scan (Enter or Tab). */
export type Typed = { readonly at: number; readonly sign: string } | { readonly at: number; readonly end: true };

/** The keys of one unbroken stretch of typing. */
export interface Burst {
  readonly text: string;
  readonly startedAt: number;
  readonly lastAt: number;
  /** The one stall inside it, in ms; 0 when there was none. */
  readonly stalledMs: number;
  /** When the last scan ended; readers that send two end keys must not press anything with the second one. */
  readonly scannedAt: number;
}

export type Heard =
  /** Somebody types; the first sign of a stretch is marked, for only then is the field still as it was. */
  | { readonly kind: 'typing'; readonly first: boolean; readonly fast: boolean }
  | { readonly kind: 'scan'; readonly text: string }
  /** An end key so close behind a scan, or behind a few fast keys, that no person pressed it. It must reach no button. */
  | { readonly kind: 'stray-end'; readonly after: 'scan' | 'few-keys' }
  | { readonly kind: 'end' };

/** After this much silence the next key starts a new stretch. */
export const SILENCE_MS = 100;
/**
 * A radio reader or a busy machine may stall once in the middle of a label. Cut there, the second half would be read as
 * the number of another parcel, so one stall this long is borne when what came before it was no hand's typing.
 */
export const STALL_MS = 350;
/** Mean time between keys of a scanner. Fast typists stay above 60 ms. */
export const SCANNER_GAP_MS = 35;
/** Shorter texts are never a parcel's number. */
export const SHORTEST_SCAN = 6;
/** An end key this close behind a scan or behind fast keys belongs to the scanner. */
const STRAY_END_MS = 50;

export const QUIET: Burst = { text: '', startedAt: -Infinity, lastAt: -Infinity, stalledMs: 0, scannedAt: -Infinity };

/** Hears one key. */
export function hear(burst: Burst, typed: Typed): readonly [Burst, Heard] {
  const gap = typed.at - burst.lastAt;
  if ('end' in typed) return hearEnd(burst, typed.at, burst.text === '' || gap > SILENCE_MS);
  const stalled = gap > SILENCE_MS && isStall(burst, gap);
  const first = burst.text === '' || (gap > SILENCE_MS && !stalled);
  const next: Burst = first
    ? { ...burst, text: typed.sign, startedAt: typed.at, lastAt: typed.at, stalledMs: 0 }
    : { ...burst, text: burst.text + typed.sign, lastAt: typed.at, stalledMs: burst.stalledMs + (stalled ? gap : 0) };
  return [next, { kind: 'typing', first, fast: !first && isFast(next) }];
}

const isStall = (burst: Burst, gap: number): boolean =>
  gap <= STALL_MS && burst.stalledMs === 0 && (burst.text.length === 1 || isFast(burst));

function hearEnd(burst: Burst, at: number, broken: boolean): readonly [Burst, Heard] {
  const quiet = { ...QUIET, scannedAt: burst.scannedAt };
  if (at - burst.scannedAt <= STRAY_END_MS && burst.text === '') return [quiet, { kind: 'stray-end', after: 'scan' }];
  if (broken || !isFast(burst)) return [quiet, { kind: 'end' }];
  if (burst.text.length >= SHORTEST_SCAN)
    return [
      { ...QUIET, scannedAt: at },
      { kind: 'scan', text: burst.text },
    ];
  const stray = burst.text.length > 2 && at - burst.lastAt <= STRAY_END_MS;
  return [quiet, stray ? { kind: 'stray-end', after: 'few-keys' } : { kind: 'end' }];
}

function isFast({ text, startedAt, lastAt, stalledMs }: Burst): boolean {
  const gaps = text.length - 1 - (stalledMs > 0 ? 1 : 0);
  return gaps > 0 && (lastAt - startedAt - stalledMs) / gaps < SCANNER_GAP_MS;
}
