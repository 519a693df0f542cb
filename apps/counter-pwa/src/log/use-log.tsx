/** The log for React: the page's one line to the writer, and an act that is sent once however often Enter is pressed. */

import type { Answer, Command, SeenHeads } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import type { LogClient } from './log-client.ts';

const Log = createContext<LogClient | null>(null);

export function LogProvider({ log, children }: { readonly log: LogClient; readonly children: ReactNode }) {
  return <Log value={log}>{children}</Log>;
}

export function useLog(): LogClient {
  const log = useContext(Log);
  if (log === null) throw new Error('a screen was drawn outside the log');
  return log;
}

export type Recorded = Extract<Answer, { readonly kind: 'recorded' }>;
export type Unrecorded = Exclude<Answer, Recorded>;

export interface Act {
  readonly busy: boolean;
  /** Why the last try was not recorded; null before the first and after a success. */
  readonly problem: Unrecorded | null;
  /** Null when it was not recorded. `shown` are the parcels in the state the clerk saw. */
  readonly send: (command: Command, shown: readonly Parcel[], via: Via) => Promise<Recorded | null>;
}

/** One opening of a screen is one act: tried again after a failure it keeps its key, and once recorded it takes no more. */
export function useAct(): Act {
  const log = useLog();
  const [key] = useState(log.newAct);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Unrecorded | null>(null);
  // State is a render late: twenty Enters in one frame must find the door shut after the first.
  const shut = useRef<boolean>(false);

  const send: Act['send'] = async (command, shown, via) => {
    if (shut.current) return null;
    shut.current = true;
    setBusy(true);
    const seen: SeenHeads = Object.fromEntries(shown.map(({ subject, heads }) => [subject, heads]));
    const answer = await log.record({ act: key, via, seen, command });
    setBusy(false);
    if (answer.kind === 'recorded') {
      setProblem(null);
      return answer;
    }
    shut.current = false;
    setProblem(answer);
    return null;
  };
  return { busy, problem, send };
}
