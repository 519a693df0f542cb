/** Every screen there is, by name: its address, who may open it and how it is drawn. Pictures are taken from this table. */
import { type ComponentType, lazy } from 'react';
import { CounterScreen } from '../features/counter/counter-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { PATHS } from '../wording/addresses.ts';
import { EnrolRoute } from './enrol-route.tsx';

export interface RouteRow {
  readonly name: keyof typeof PATHS;
  readonly path: string;
  /** What must be there first: nothing, an enrolled device, or a clerk signed in on it. */
  readonly needs: 'nothing' | 'device' | 'session';
  readonly component: ComponentType;
}

// What comes after the first scan is loaded when it is first opened; offline it lies in the precache like the rest.
const ReceiveScreen = lazy(async () => ({
  default: (await import('../features/receive/receive-screen.tsx')).ReceiveScreen,
}));
const ShelveScreen = lazy(async () => ({
  default: (await import('../features/shelve/shelve-screen.tsx')).ShelveScreen,
}));
const HandOverScreen = lazy(async () => ({
  default: (await import('../features/hand-over/hand-over-screen.tsx')).HandOverScreen,
}));
const DoneScreen = lazy(async () => ({ default: (await import('../features/done/done-screen.tsx')).DoneScreen }));
const UndoScreen = lazy(async () => ({ default: (await import('../features/undo/undo-screen.tsx')).UndoScreen }));
const StockScreen = lazy(async () => ({ default: (await import('../features/stock/stock-screen.tsx')).StockScreen }));
const CasesScreen = lazy(async () => ({ default: (await import('../features/cases/cases-screen.tsx')).CasesScreen }));
const HqScreen = lazy(async () => ({ default: (await import('../features/hq/hq-screen.tsx')).HqScreen }));

export const routes: readonly RouteRow[] = [
  { name: 'enrol', path: PATHS.enrol, needs: 'nothing', component: EnrolRoute },
  { name: 'signIn', path: PATHS.signIn, needs: 'device', component: SignInScreen },
  { name: 'counter', path: PATHS.counter, needs: 'session', component: CounterScreen },
  { name: 'receive', path: PATHS.receive, needs: 'session', component: ReceiveScreen },
  { name: 'shelve', path: PATHS.shelve, needs: 'session', component: ShelveScreen },
  { name: 'handOver', path: PATHS.handOver, needs: 'session', component: HandOverScreen },
  { name: 'done', path: PATHS.done, needs: 'session', component: DoneScreen },
  { name: 'undo', path: PATHS.undo, needs: 'session', component: UndoScreen },
  { name: 'stock', path: PATHS.stock, needs: 'session', component: StockScreen },
  { name: 'cases', path: PATHS.cases, needs: 'session', component: CasesScreen },
  { name: 'network', path: PATHS.network, needs: 'session', component: HqScreen },
];
