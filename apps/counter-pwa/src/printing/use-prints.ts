/** How often the slip on the screen was printed before, counted when the browser says a print is over, whoever asked for it. */
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { useEffect, useState } from 'react';
import { keepPreference, readPreference } from '../ui/preference.ts';
import { printsIn, withPrint } from './count-prints.ts';

const NAME = 'prints';

export function usePrints(change: ChangeId): number {
  const [prints, setPrints] = useState(() => printsIn(readPreference(NAME), change));
  useEffect(() => {
    const onPrinted = (): void => {
      const kept = withPrint(readPreference(NAME), change);
      keepPreference(NAME, kept);
      setPrints(printsIn(kept, change));
    };
    window.addEventListener('afterprint', onPrinted);
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [change]);
  return prints;
}
