/** The page: providers round the shell, and in it the one screen that device, clerk and address call for. */
import { useMemo } from 'react';
import { useDevice, useReference } from '../log/live.ts';
import type { LogClient } from '../log/log-client.ts';
import { LogProvider } from '../log/use-log.tsx';
import { ScannerProvider } from '../scanner/use-scans.tsx';
import { LeaveGuardProvider } from '../ui/leave-guard.tsx';
import { NowProvider, useNow } from '../ui/now.tsx';
import { sound } from '../ui/tones.ts';
import { namesFrom } from '../wording/names.ts';
import { SpeechProvider } from '../wording/speech.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { LanguageProvider, useLanguage } from './use-language.tsx';
import type { AppUpdate } from './watch-for-updates.ts';

export interface AppProps {
  readonly log: LogClient;
  readonly clock: () => number;
  readonly update: AppUpdate;
  /** Build of the app, as the central is told it. */
  readonly version: string;
}

export function App({ log, clock, update, version }: AppProps) {
  return (
    <LogProvider log={log}>
      <NowProvider clock={clock}>
        <LanguageProvider>
          <Speaking>
            <ErrorBoundary>
              <ScannerProvider onRepeat={() => sound('already')}>
                <LeaveGuardProvider>
                  <Shell update={update} version={version}>
                    <ErrorBoundary>
                      <Screens />
                    </ErrorBoundary>
                  </Shell>
                </LeaveGuardProvider>
              </ScannerProvider>
            </ErrorBoundary>
          </Speaking>
        </LanguageProvider>
      </NowProvider>
    </LogProvider>
  );
}

/** The reference data names the places and people of every sentence. */
function Speaking({ children }: { readonly children: React.ReactNode }) {
  const { loaded } = useLanguage();
  const office = useDevice()?.office ?? null;
  const reference = useReference() ?? null;
  const now = useNow();
  const names = useMemo(() => namesFrom(office, reference), [office, reference]);
  return (
    <SpeechProvider loaded={loaded} names={names} now={now}>
      {children}
    </SpeechProvider>
  );
}
