/** Function keys as shortcuts. Single letters never are: a scanner types letters (and WCAG 2.1.4 asks the same). */
import { useEffect, useRef } from 'react';

export type FunctionKeys = Readonly<Record<string, (() => void) | undefined>>;

/** While the caller is on screen, `F2` and the like do what is given here. Held keys count once. */
export function useFunctionKeys(keys: FunctionKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = latest.current[event.key];
      if (act === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
