/**
 * What was attempted and what was acknowledged, kept outside of whatever is about to be cut. An act is written down as
 * attempted before anybody is asked, and as acknowledged when a clerk would have been told "registrado".
 *
 * Afterwards: acknowledged ⊆ found ⊆ attempted, nothing twice, and nothing there that the clerk was told is not.
 */

export interface Ledger {
  readonly attempt: (act: string) => void;
  readonly acknowledge: (act: string) => void;
  /** The clerk was told that it is not recorded. */
  readonly deny: (act: string) => void;
  /** All that is held in the end; the last one said counts. */
  readonly find: (acts: readonly string[]) => void;
  readonly acknowledged: () => readonly string[];
  readonly verdict: () => Verdict;
}

export interface Verdict {
  readonly acknowledged: number;
  readonly found: number;
  /** Acknowledged and not found. */
  readonly lost: readonly string[];
  /** Found more than once. */
  readonly duplicates: readonly string[];
  /** Found and never attempted, or found though the clerk was told "no registrado". */
  readonly phantoms: readonly string[];
}

export function openLedger(): Ledger {
  const attempted = new Set<string>();
  const acknowledged = new Set<string>();
  const denied = new Set<string>();
  let found: readonly string[] = [];
  return {
    attempt: (act) => {
      attempted.add(act);
      denied.delete(act);
    },
    acknowledge: (act) => {
      acknowledged.add(act);
    },
    deny: (act) => {
      denied.add(act);
    },
    find: (acts) => {
      found = acts;
    },
    acknowledged: () => [...acknowledged],
    verdict: () => {
      const held = new Set(found);
      return {
        acknowledged: acknowledged.size,
        found: held.size,
        lost: [...acknowledged].filter((act) => !held.has(act)),
        duplicates: found.filter((act, place) => found.indexOf(act) !== place),
        phantoms: [...held].filter((act) => !attempted.has(act) || denied.has(act)),
      };
    },
  };
}

/** All is as it was said. */
export const isWhole = ({ lost, duplicates, phantoms }: Verdict): boolean =>
  lost.length + duplicates.length + phantoms.length === 0;
