/** The shelves this tab used last: the next parcel of a bag mostly goes to the same one. */
import { keptList } from '../../ui/kept-list.ts';

export const recentShelves = keptList<string>('shelves', (kept) => (typeof kept === 'string' ? kept : null), 12);
