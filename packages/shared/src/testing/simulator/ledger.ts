/** What was said to people at counters, kept outside every machine: the truth the machines are held to. */

import type { DraftKey } from '../../change-log/writing/commands.ts';
import type { ChangeId } from '../../custody/change-id.ts';
import { Violated } from './violation.ts';

export interface Ledger {
  /** A counter ticked the act: whatever happens now, it must be found again or be listed as lost. */
  readonly tick: (change: ChangeId, draft: DraftKey, counter: string) => void;
  /** A counter said "in the black box": the act exists, its change is known only after the next start. */
  readonly boxed: (draft: DraftKey, counter: string) => void;
  /** Acts of a counter that were ticked and whose change has not been seen yet. */
  readonly unseenOf: (counter: string) => readonly DraftKey[];
  readonly tickedBy: (counter: string) => readonly ChangeId[];
  readonly isTicked: (change: ChangeId) => boolean;
  readonly all: () => readonly ChangeId[];
  /** Both of a counter's stores went back or away: what only they held is gone, and paper is all there is. */
  readonly destroy: (change: ChangeId) => void;
  readonly isDestroyed: (change: ChangeId) => boolean;
  /** A proved copy of the central covers it. */
  readonly makeSafe: (change: ChangeId) => void;
  readonly isSafe: (change: ChangeId) => boolean;
}

export function createLedger(): Ledger {
  const byChange = new Map<ChangeId, string>();
  const byDraft = new Map<DraftKey, ChangeId>();
  const inTheBox = new Map<DraftKey, string>();
  const destroyed = new Set<ChangeId>();
  const safe = new Set<ChangeId>();
  return {
    tick: (change, draft, counter) => {
      const earlier = byDraft.get(draft);
      if (earlier !== undefined && earlier !== change)
        throw new Violated('I13', `one act became two changes: ${earlier} and ${change}`);
      byDraft.set(draft, change);
      byChange.set(change, counter);
      inTheBox.delete(draft);
    },
    boxed: (draft, counter) => inTheBox.set(draft, counter),
    unseenOf: (counter) => [...inTheBox].filter(([, name]) => name === counter).map(([draft]) => draft),
    tickedBy: (counter) => [...byChange].filter(([, name]) => name === counter).map(([change]) => change),
    isTicked: (change) => byChange.has(change),
    all: () => [...byChange.keys()],
    destroy: (change) => destroyed.add(change),
    isDestroyed: (change) => destroyed.has(change),
    makeSafe: (change) => safe.add(change),
    isSafe: (change) => safe.has(change),
  };
}
