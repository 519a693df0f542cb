/** What the simulator checks, by the names the design gives them. Each can fail: `breaks.ts` shows it of most. */
export const INVARIANTS = {
  I1: 'nothing safe is lost; nothing received is lost while the central keeps it',
  I2: 'nothing ticked is lost without being listed',
  I3: 'same held set, same state: on the device, at the central, at HQ',
  I4: 'any order, duplication or road gives the same fold',
  I5: 'one custodian a parcel, a case where facts collide and nowhere else',
  I6: 'own streams verify: chain, signature, no number given out twice',
  I8: 'every delivery has a reason; no box reaches an office without own or to',
  I9: 'when faults stop, nothing stays pending',
  I10: 'no figure claims more than the facts it was computed from',
  I11: 'one bad change never delays another',
  I13: 'no change without an act, no act shown as done without a change, one act one change',
  I14: 'no code path updates a change',
  clock: 'a stamp always rises and never runs more than five minutes beyond the wall clock that was shown',
  total: 'nothing throws: every history has an answer',
} as const;
export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  readonly invariant: Invariant;
  readonly says: string;
}

/** Thrown inside the world, caught by the player of a history. */
export class Violated extends Error {
  readonly violation: Violation;
  constructor(invariant: Invariant, says: string) {
    super(`${invariant}: ${says}`);
    this.violation = { invariant, says };
  }
}
