/**
 * Back in the browser while something would be lost. A page cannot forbid it, so an entry of the same address is laid on
 * top: going back takes only that away, and the person is asked. Chrome may skip entries that nobody touched; whoever is
 * then two steps back has left already, and is asked nothing.
 */

export interface HistoryGuard {
  /** From now on Back asks. Doing it again changes nothing. */
  readonly arm: () => void;
  /** Takes the extra entry away first, so that Back never meets it later. */
  readonly leave: (go: () => void) => void;
  /** Starts to listen; the answer stops. */
  readonly listen: () => () => void;
}

/** `ask` is given what leaves for good, if the person says so. */
export function historyGuard(isHeld: () => boolean, ask: (leave: () => void) => void): HistoryGuard {
  let isOnTop = isExtra(history.state);
  let guarded = location.href;
  let leaving: (() => void) | null = null;

  const arm = (): void => {
    if (isOnTop) return;
    guarded = location.href;
    history.pushState(EXTRA, '', guarded);
    isOnTop = true;
  };
  const leave = (go: () => void): void => {
    if (!isOnTop) {
      go();
      return;
    }
    leaving = go;
    history.back();
  };
  const onPop = ({ state }: PopStateEvent): void => {
    const wasOnTop = isOnTop;
    isOnTop = isExtra(state);
    if (leaving !== null) {
      const go = leaving;
      leaving = null;
      go();
    } else if (wasOnTop && !isOnTop && location.href === guarded) {
      if (!isHeld()) {
        history.back();
        return;
      }
      arm();
      ask(() => leave(() => history.back()));
    }
  };
  return {
    arm,
    leave,
    listen: () => {
      window.addEventListener('popstate', onPop);
      return () => window.removeEventListener('popstate', onPop);
    },
  };
}

const EXTRA = { extra: 'leave-guard' };

const isExtra = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'extra' in state && state.extra === EXTRA.extra;
