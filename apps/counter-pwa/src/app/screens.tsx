/** Which screen is shown: enrolment first, then sign-in, then what the address names. A turn that locked itself keeps its screen. */
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { subjectOfNumber } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { Activity, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { useDevice, useSession } from '../log/live.ts';
import { useScans } from '../scanner/use-scans.tsx';
import { useLeave } from '../ui/leave-guard.tsx';
import { sound } from '../ui/tones.ts';
import { addressOf, PATHS } from '../wording/addresses.ts';
import { useSpeech } from '../wording/speech.tsx';
import { isBetweenActs } from './between-acts.ts';
import { EnrolRoute } from './enrol-route.tsx';
import { type RouteRow, routes } from './routes.tsx';

export function Screens() {
  const { words } = useSpeech();
  const device = useDevice();
  const session = useSession();
  const [path] = useLocation();
  const [clerk, setClerk] = useState<StaffNumber | null>(null);
  if (session && session.staff !== clerk) setClerk(session.staff);
  useHomeForAnother(session === undefined ? undefined : (session?.staff ?? null));
  if (device === undefined || session === undefined) return <p role="status">{words.shell.loading}</p>;
  // The enrolment screen stays until the person has read whether the data is protected.
  if (path === PATHS.enrol) return <EnrolRoute />;
  if (device === null) return <Redirect to={PATHS.enrol} replace />;
  // A turn that ended by itself leaves its screen as it is behind the lock: for the same clerk only, and deaf meanwhile.
  return (
    <>
      {session === null && <SignInScreen />}
      {clerk !== null && (
        <Activity key={clerk} mode={session === null ? 'hidden' : 'visible'}>
          <TurnScreens home={device.office === HQ_OFFICE ? PATHS.network : PATHS.counter} />
        </Activity>
      )}
    </>
  );
}

/**
 * Another clerk than the one who left begins at the beginning, not in the middle of somebody else's act; nor does anybody
 * in an act whose address is all that a page opened again still knows.
 */
function useHomeForAnother(clerk: StaffNumber | null | undefined): void {
  const [path, navigate] = useLocation();
  const before = useRef<StaffNumber | 'nobody' | null>(null);
  useEffect(() => {
    if (clerk === undefined) return;
    if (clerk === null) {
      before.current ??= 'nobody';
      return;
    }
    const stranger =
      before.current === 'nobody' ? !isBetweenActs(path) : before.current !== null && before.current !== clerk;
    if (stranger) navigate(PATHS.counter, { replace: true });
    before.current = clerk;
  }, [clerk, path, navigate]);
}

function TurnScreens({ home }: { readonly home: string }) {
  const { words } = useSpeech();
  return (
    <ShellScans home={home}>
      <Suspense fallback={<p role="status">{words.shell.loading}</p>}>
        <Switch>
          {routes
            .filter((row) => isOpenTo(row, home))
            .map(({ name, path: route, component: Screen }) => (
              <Route key={name} path={route}>
                <Screen />
              </Route>
            ))}
          <Route>
            <Redirect to={home} replace />
          </Route>
        </Switch>
      </Suspense>
    </ShellScans>
  );
}

/** HQ has no counter, an office has no network table; who is signed in needs no sign-in screen. */
function isOpenTo({ name, needs }: RouteRow, home: string): boolean {
  if (needs !== 'session') return false;
  return home === PATHS.network ? name === 'network' : name !== 'network';
}

/** A scan on any screen brings that parcel to the counter, unless the screen takes scans itself. */
function ShellScans({ home, children }: { readonly home: string; readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const { leaveBy } = useLeave();
  useEffect(() => prepareScreens(home), [home]);
  useScans(
    ({ text }) => {
      if (home !== PATHS.counter) return;
      // A label read while the hand-over is still opening is one for it: it is refused aloud, to be read again.
      if (path === PATHS.handOver) return sound('bad');
      sound(subjectOfNumber(readNumber(text)).ok ? 'good' : 'bad');
      leaveBy(() => navigate(addressOf.read(text, 'wedge'), { replace: path === PATHS.counter }));
    },
    'shell',
    path,
  );
  return children;
}

/** Somebody works here: the code of the screens to come is fetched before it is asked for. */
function prepareScreens(home: string): void {
  for (const row of routes) if (isOpenTo(row, home)) row.prepare?.();
}
