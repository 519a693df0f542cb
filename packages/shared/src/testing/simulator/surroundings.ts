/** What every machine of a simulated network stands in: one central, one time, one chance. */
import type { Hash } from '../../change-log/chain.ts';
import type { Chance } from '../seeded-chance.ts';
import type { Break } from './breaks.ts';
import type { Central } from './central.ts';

export interface Surroundings {
  readonly hash: Hash;
  readonly broken: Break | null;
  /** Names, keys and contents; what happens comes from the plan. */
  readonly chance: Chance;
  readonly central: Central;
  /** True time, ms since 1970. */
  nowMs: number;
}
