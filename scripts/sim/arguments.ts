/** What `npm run sim` understands. */

import { err, ok, type Result } from '../../packages/shared/src/result.ts';
import { BREAKS, type Break } from '../../packages/shared/src/testing/simulator/breaks.ts';

export interface Asked {
  readonly from: number;
  readonly seeds: number;
  readonly broken: Break | null;
  /** Ends at the first violation: a break needs to be caught once. */
  readonly untilCaught: boolean;
  /** A file of exported logs to fold instead. */
  readonly replay: string | null;
}

export const USAGE = `npm run sim -- [--seeds N] [--from S] [--break NAME] [--until-caught] | --replay FILE
  --seeds N        how many networks to play, from seed S on (200)
  --from S         the first seed (1)
  --break NAME     swaps one port for a broken one: ${BREAKS.join(', ')}
  --until-caught   stops at the first violation
  --replay FILE    folds logs that real devices exported, and compares`;

export function parseArguments(words: readonly string[]): Result<Asked, string> {
  let asked: Asked = { from: 1, seeds: 200, broken: null, untilCaught: false, replay: null };
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const value = words[place + 1];
    if (word === '--until-caught') {
      asked = { ...asked, untilCaught: true };
      continue;
    }
    place += 1;
    if (word === '--seeds' || word === '--from') {
      const figure = Number(value);
      if (!Number.isSafeInteger(figure) || figure < 1)
        return err(`${word} takes a whole number from 1, not "${value ?? ''}".`);
      asked = word === '--seeds' ? { ...asked, seeds: figure } : { ...asked, from: figure };
    } else if (word === '--break') {
      const broken = BREAKS.find((name) => name === value);
      if (!broken) return err(`There is no break named "${value ?? ''}". There are: ${BREAKS.join(', ')}.`);
      asked = { ...asked, broken };
    } else if (word === '--replay' && value !== undefined) {
      asked = { ...asked, replay: value };
    } else return err(`"${word ?? ''}" is not understood.`);
  }
  return ok(asked);
}
