/**
 * How often this device printed a slip, so that the second paper says COPIA. A preference and no ledger: another device
 * does not know of it, a cleared browser forgets it, and nobody can prove by it how many papers there are.
 */
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';

/** The slips of some weeks at a busy office; what was printed longer ago counts as not printed. */
export const MOST_KEPT = 2000;

/** `change count` lines, the one printed last at the end. Null, or what another build kept, is no print at all. */
export function printsIn(kept: string | null, change: ChangeId): number {
  const line = linesOf(kept).find((one) => one.startsWith(`${change} `));
  const count = Number(line?.slice(change.length + 1));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** The lines after one more print. */
export function withPrint(kept: string | null, change: ChangeId): string {
  const others = linesOf(kept).filter((one) => !one.startsWith(`${change} `));
  return [...others.slice(1 - MOST_KEPT), `${change} ${printsIn(kept, change) + 1}`].join('\n');
}

const linesOf = (kept: string | null): readonly string[] => (kept ? kept.split('\n') : []);
