/** What a target of the fuzz is: where its cases come from, and a bench that tries one and says what is wrong with the answer. */
import type { Result } from '@ventanilla/shared/src/result.ts';
import type { Arbitrary } from 'fast-check';

/** A sentence for a developer: what was promised and did not hold. */
export type Finding = string;

export interface Bench<Case> {
  /** Tries one case against everything tried before it. @returns the answer's name, to be counted; or the finding */
  readonly attempt: (given: Case) => Promise<Result<string, Finding>>;
  /** Looks at what is left when all cases have been tried, and takes the bench down. */
  readonly close: () => readonly Finding[];
}

export interface FuzzTarget<Case> {
  readonly name: string;
  /** Printable, so that an example can be read; made small by shrinking. */
  readonly cases: Arbitrary<Case>;
  readonly open: () => Promise<Bench<Case>>;
}
