/** Whether an act is being written on the screen of this address: neither a new build nor a new day may come between. */
import { PATHS } from '../wording/addresses.ts';

const ACTS: readonly string[] = [PATHS.receive, PATHS.shelve, PATHS.handOver, PATHS.undo];

export const isBetweenActs = (path: string): boolean => !ACTS.includes(path);
