/** What a fault of the bench is: something done to a browser, a disk, a line or the central while people work. */
import type { Ledger } from './ledger.ts';

/** `twin`: the same fault against the same product, with one protection taken away. It has to lose. */
export type Strength = 'product' | 'twin';

export interface Play {
  readonly strength: Strength;
  readonly cycles: number;
  /** A folder of this play's own, gone afterwards. */
  readonly folder: string;
  readonly ledger: Ledger;
}

export interface Fault {
  readonly name: string;
  /** Loop mounts are the root user's, on Linux. */
  readonly needsLoopMounts: boolean;
  /** What the twin lacks, in words. */
  readonly twin: string;
  /** Where the twin loses in some cycles only: so many are played, however few were asked for. */
  readonly twinCycles?: number;
  /** Does its cycles and leaves in the ledger what was attempted, acknowledged and found. */
  readonly play: (play: Play) => Promise<void>;
}
