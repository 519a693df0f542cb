/** The slip of a hand-over, for the screen that shows and prints it. Apart from `live.ts`: no first scan needs it. */
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { pageDatabase } from './page-database.ts';
import { type HandOverSlip, readSlip } from './read/read-slip.ts';

/** Null when there is none; undefined until it was looked for. */
export const useSlip = (change: ChangeId | null): HandOverSlip | null | undefined =>
  useLiveQuery(() => (change === null ? null : readSlip(pageDatabase(), change)), [change]);
