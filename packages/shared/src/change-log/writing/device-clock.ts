/** This device's clock: what the log remembers of it, the stamp of the next change, and the comparison with the central. */

import type { ClockTrust } from '../../custody/author.ts';
import { clockTrust, type Stamp, tick, witness } from '../clock.ts';
import type { DeviceClock } from './writer-store.ts';

export const NEW_CLOCK: DeviceClock = {
  ms: 0,
  counter: 0,
  wallMs: 0,
  wentBack: false,
  checkedAt: null,
  offsetMs: null,
};

/** Time services pull a clock back by moments; only more than this is a clock somebody set back. */
const BACK_MS = 2_000;
const WITHIN_MS = 5 * 60_000;

export function stampNext(clock: DeviceClock, wallMs: number): DeviceClock {
  const { ms, counter } = tick(clock, wallMs);
  const wentBack = clock.wentBack || wallMs < clock.wallMs - BACK_MS;
  return { ...clock, ms, counter, wentBack, wallMs: Math.max(clock.wallMs, wallMs) };
}

export const trustOf = (clock: DeviceClock, wallMs: number): ClockTrust =>
  clockTrust(
    clock.checkedAt === null ? null : wallMs - clock.checkedAt,
    clock.wentBack || wallMs < clock.wallMs - BACK_MS,
  );

/** Compared with the central's within a day: such a clock is believed. */
export const isClockChecked = (clock: DeviceClock, wallMs: number): boolean => trustOf(clock, wallMs) >= 2;

export const witnessStamp = (clock: DeviceClock, foreign: Stamp, wallMs: number): DeviceClock => {
  const { ms, counter } = witness(clock, foreign, wallMs);
  return { ...clock, ms, counter };
};

/** Own stamps found in the journal hold whatever the wall says: the next one must be later. */
export const resumeAfter = (clock: DeviceClock, own: Stamp): DeviceClock =>
  own.ms > clock.ms || (own.ms === clock.ms && own.counter > clock.counter)
    ? { ...clock, ms: own.ms, counter: own.counter }
    : clock;

/** Compares the wall with the central's clock; `wallMs` is the middle between question and answer. */
export function checkClock(clock: DeviceClock, wallMs: number, serverMs: number): DeviceClock {
  const offsetMs = Math.round(serverMs - wallMs);
  return {
    ...clock,
    offsetMs,
    checkedAt: Math.abs(offsetMs) <= WITHIN_MS ? wallMs : null,
    wentBack: false,
    wallMs,
  };
}
