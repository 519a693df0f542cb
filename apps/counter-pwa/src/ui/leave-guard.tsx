/** Asks before a screen with something written on it is left. A screen holds the guard while it has something to lose. */
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { ActionButton } from './action-button.tsx';
import { Actions } from './actions.tsx';
import { Dialog } from './dialog.tsx';
import { historyGuard } from './history-guard.ts';

export interface LeaveQuestion {
  readonly question: string;
  readonly stay: string;
  readonly leave: string;
}

interface Leave {
  /** Leaves at once where nothing is held, else when the person says so. */
  readonly leaveBy: (leave: () => void) => void;
  /** Leaves without asking: what was written here is done with. */
  readonly leaveDone: (leave: () => void) => void;
}

interface Guard extends Leave {
  readonly hold: (question: LeaveQuestion) => () => void;
}

const LeaveGuard = createContext<Guard>({
  hold: () => () => undefined,
  leaveBy: (leave) => leave(),
  leaveDone: (leave) => leave(),
});

export const useLeave = (): Leave => useContext(LeaveGuard);

/** While `question` is not null, leaving asks it; the browser asks its own when the tab is closed. */
export function useHoldsWork(question: LeaveQuestion | null): void {
  const { hold } = useContext(LeaveGuard);
  useEffect(() => {
    if (question === null) return;
    const release = hold(question);
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      release();
      window.removeEventListener('beforeunload', warn);
    };
  }, [hold, question]);
}

export function LeaveGuardProvider({ children }: { readonly children: ReactNode }) {
  const [held, setHeld] = useState<LeaveQuestion | null>(null);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  // The browser's Back comes between two drawings: it must know what is held now.
  const heldNow = useRef<boolean>(false);
  const [back] = useState(() =>
    historyGuard(
      () => heldNow.current,
      (leave) => setWaiting(() => leave),
    ),
  );
  useEffect(() => back.listen(), [back]);
  const [hold] = useState(() => (question: LeaveQuestion) => {
    setHeld(question);
    heldNow.current = true;
    back.arm();
    return () => {
      setHeld(null);
      // A question that outlived its screen would be asked of the next one, at its first key.
      setWaiting(null);
      heldNow.current = false;
    };
  });
  const leaveDone = (leave: () => void): void => {
    setHeld(null);
    setWaiting(null);
    heldNow.current = false;
    back.leave(leave);
  };
  const leaveBy = (leave: () => void): void => {
    if (held === null) back.leave(leave);
    else setWaiting(() => leave);
  };
  return (
    <LeaveGuard value={{ hold, leaveBy, leaveDone }}>
      {children}
      {held !== null && waiting !== null && (
        <Dialog title={held.question} closeLabel={held.stay} onClose={() => setWaiting(null)}>
          <Actions>
            <ActionButton tone="main" onPress={() => setWaiting(null)}>
              {held.stay}
            </ActionButton>
            <ActionButton tone="grave" onPress={() => leaveDone(waiting)}>
              {held.leave}
            </ActionButton>
          </Actions>
        </Dialog>
      )}
    </LeaveGuard>
  );
}
