/** The scanner for React: one provider listens for the whole page, a screen says what a scan means while it is open. */
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { listenToKeys } from './listen-to-keys.ts';
import { type Consumer, type ScanConsumers, scanConsumers } from './scan-consumers.ts';

const Consumers = createContext<ScanConsumers>(scanConsumers());

export function ScannerProvider({
  onRepeat,
  children,
}: {
  readonly onRepeat: () => void;
  readonly children: ReactNode;
}) {
  const [consumers] = useState(scanConsumers);
  const latest = useRef(onRepeat);
  useEffect(() => {
    latest.current = onRepeat;
  });
  useEffect(() => listenToKeys(document, consumers, () => latest.current()), [consumers]);
  return <Consumers value={consumers}>{children}</Consumers>;
}

/**
 * While the caller is on screen, scans go to it. The shell stands below every screen; it names the screen it hears for,
 * because the same label means another thing on another screen.
 */
export function useScans(consumer: Consumer, place: 'screen' | 'shell' = 'screen', screen = ''): void {
  const consumers = useContext(Consumers);
  const latest = useRef(consumer);
  useEffect(() => {
    latest.current = consumer;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is another consumer, whoever hears for it
  useEffect(() => consumers.add((scan) => latest.current(scan), place), [consumers, place, screen]);
}
