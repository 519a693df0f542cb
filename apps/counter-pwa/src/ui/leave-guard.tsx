/** Asks before a screen with something written on it is left. A screen holds the guard while it has something to lose. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ActionButton } from './action-button.tsx';
import { Actions } from './actions.tsx';
import { Dialog } from './dialog.tsx';

export interface LeaveQuestion {
  readonly question: string;
  readonly stay: string;
  readonly leave: string;
}

interface Guard {
  readonly hold: (question: LeaveQuestion) => () => void;
  /** Leaves at once where nothing is held, else when the person says so. */
  readonly leaveBy: (leave: () => void) => void;
}

const LeaveGuard = createContext<Guard>({ hold: () => () => undefined, leaveBy: (leave) => leave() });

export const useLeave = (): Guard['leaveBy'] => useContext(LeaveGuard).leaveBy;

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
  const [hold] = useState(() => (question: LeaveQuestion) => {
    setHeld(question);
    return () => setHeld(null);
  });
  const leaveBy = (leave: () => void): void => {
    if (held === null) leave();
    else setWaiting(() => leave);
  };
  const leave = (): void => {
    setHeld(null);
    setWaiting(null);
    waiting?.();
  };
  return (
    <LeaveGuard value={{ hold, leaveBy }}>
      {children}
      {held !== null && waiting !== null && (
        <Dialog title={held.question} closeLabel={held.stay} onClose={() => setWaiting(null)}>
          <Actions>
            <ActionButton tone="main" onPress={() => setWaiting(null)}>
              {held.stay}
            </ActionButton>
            <ActionButton tone="grave" onPress={leave}>
              {held.leave}
            </ActionButton>
          </Actions>
        </Dialog>
      )}
    </LeaveGuard>
  );
}
