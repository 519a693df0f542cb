/** How a file for the stick was made, and how one from it was taken: in words that end in a next step. */
import type { CarryWords } from './es/carry.ts';
import type { Notice } from './notice.ts';

/** Plain data, as the writer answers it. */
export type CarryRefusal =
  | { readonly kind: keyof CarryWords['no'] }
  | { readonly kind: 'other-device'; readonly device: number };

export const explainNoFile = (carry: CarryWords, refusal: CarryRefusal): Notice =>
  refusal.kind === 'other-device' ? carry.otherDevice(String(refusal.device)) : carry.no[refusal.kind];

export function explainMade(
  carry: CarryWords,
  { name, changes, left }: { readonly name: string; readonly changes: number; readonly left: number },
): Notice {
  if (changes === 0) return { what: carry.madeEmpty, why: carry.madeWhy(name), next: carry.madeEmptyNext };
  const why = left > 0 ? `${carry.madeWhy(name)} ${carry.left(left)}` : carry.madeWhy(name);
  return { what: carry.made(changes), why, next: carry.madeNext };
}

export function explainBrought(
  carry: CarryWords,
  { confirmed, received }: { readonly confirmed: number; readonly received: number },
): Notice {
  if (confirmed === 0 && received === 0) return carry.nothingNew;
  return { what: carry.brought, why: carry.broughtWhy(confirmed, received), next: '' };
}
