/** Enrolment, and where it leads: to whoever signs in first. */
import { useLocation } from 'wouter';
import { EnrolScreen } from '../features/enrol/enrol-screen.tsx';
import { PATHS } from '../wording/addresses.ts';

export function EnrolRoute() {
  const [, navigate] = useLocation();
  return <EnrolScreen onDone={() => navigate(PATHS.signIn, { replace: true })} />;
}
