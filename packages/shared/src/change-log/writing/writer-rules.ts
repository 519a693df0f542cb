/** The rules a writer works by. They are handed to it, so that the simulator can break one and show that it is missed. */
import { foldChanges } from '../fold.ts';
import { decideCommand } from './decide-command.ts';
import { stampNext, witnessStamp } from './device-clock.ts';

export interface WriterRules {
  /** What a command leads to, or why it is refused. */
  readonly decide: typeof decideCommand;
  readonly fold: typeof foldChanges;
  readonly clock: ClockRules;
}

export interface ClockRules {
  /** The clock after one more own change. */
  readonly stampNext: typeof stampNext;
  /** The clock after somebody else's stamp was heard. */
  readonly witnessStamp: typeof witnessStamp;
}

/** The rules of the trade, as every counter is given them. */
export const RULES: WriterRules = {
  decide: decideCommand,
  fold: foldChanges,
  clock: { stampNext, witnessStamp },
};
