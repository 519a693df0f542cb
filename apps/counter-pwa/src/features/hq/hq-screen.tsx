/** The central's view: every office in one table, and the network's open cases. Server data only, so it needs the line. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Screen } from '../../ui/screen.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { NetworkCases } from './network-cases.tsx';
import { NetworkReportView } from './network-report-view.tsx';

export function HqScreen() {
  const { network } = useLaterWords().reports;
  const [client] = useState(
    // Always: left to itself the library waits in silence while the browser calls itself offline, and a person who
    // asked gets no answer.
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: 1, networkMode: 'always', staleTime: 30_000, refetchInterval: 60_000 } },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <Screen title={network.title} width="wide">
        <NetworkReportView />
        <NetworkCases />
      </Screen>
    </QueryClientProvider>
  );
}
