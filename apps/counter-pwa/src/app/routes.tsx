/** Every screen there is, by name: its address, who may open it and how it is drawn. Pictures are taken from this table. */
import type { ComponentType } from 'react';
import { CounterScreen } from '../features/counter/counter-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { PATHS } from '../wording/addresses.ts';
import { EnrolRoute } from './enrol-route.tsx';
import { lazyScreen } from './lazy-screen.tsx';

export interface RouteRow {
  readonly name: keyof typeof PATHS;
  readonly path: string;
  /** What must be there first: nothing, an enrolled device, or a clerk signed in on it. */
  readonly needs: 'nothing' | 'device' | 'session';
  readonly component: ComponentType;
  /** Fetches its code, where that comes later. */
  readonly prepare?: () => void;
}

// What comes after the first scan is fetched after it; offline it lies in the precache like the rest.
const receive = lazyScreen(async () => (await import('../features/receive/receive-screen.tsx')).ReceiveScreen);
const shelve = lazyScreen(async () => (await import('../features/shelve/shelve-screen.tsx')).ShelveScreen);
const handOver = lazyScreen(async () => (await import('../features/hand-over/hand-over-screen.tsx')).HandOverScreen);
const done = lazyScreen(async () => (await import('../features/done/done-screen.tsx')).DoneScreen);
const undo = lazyScreen(async () => (await import('../features/undo/undo-screen.tsx')).UndoScreen);
const stock = lazyScreen(async () => (await import('../features/stock/stock-screen.tsx')).StockScreen);
const cases = lazyScreen(async () => (await import('../features/cases/cases-screen.tsx')).CasesScreen);
// Asked for once a week and not once an hour: these two are fetched when they are opened.
const corrections = lazyScreen(
  async () => (await import('../features/corrections/corrections-screen.tsx')).CorrectionsScreen,
);
const propose = lazyScreen(async () => (await import('../features/corrections/propose-screen.tsx')).ProposeScreen);
const hq = lazyScreen(async () => (await import('../features/hq/hq-screen.tsx')).HqScreen);

export const routes: readonly RouteRow[] = [
  { name: 'enrol', path: PATHS.enrol, needs: 'nothing', component: EnrolRoute },
  { name: 'signIn', path: PATHS.signIn, needs: 'device', component: SignInScreen },
  { name: 'counter', path: PATHS.counter, needs: 'session', component: CounterScreen },
  { name: 'receive', path: PATHS.receive, needs: 'session', ...receive },
  { name: 'shelve', path: PATHS.shelve, needs: 'session', ...shelve },
  { name: 'handOver', path: PATHS.handOver, needs: 'session', ...handOver },
  { name: 'done', path: PATHS.done, needs: 'session', ...done },
  { name: 'undo', path: PATHS.undo, needs: 'session', ...undo },
  { name: 'stock', path: PATHS.stock, needs: 'session', ...stock },
  { name: 'cases', path: PATHS.cases, needs: 'session', ...cases },
  { name: 'corrections', path: PATHS.corrections, needs: 'session', component: corrections.component },
  { name: 'propose', path: PATHS.propose, needs: 'session', component: propose.component },
  { name: 'network', path: PATHS.network, needs: 'session', ...hq },
];
