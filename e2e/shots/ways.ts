/** The way to every state of every screen of the table. */
import type { ShotTable } from '../../apps/counter-pwa/src/app/shot-table.ts';
import { correctionsWays, proposeWays } from './reach-corrections.ts';
import { counterWays, receiveWays, shelveWays } from './reach-counter.ts';
import { enrolWays, signInWays } from './reach-entry.ts';
import { errorBoundaryWays, statusPanelWays, unknownRouteWays, updatePromptWays } from './reach-frame.ts';
import { doneWays, handOverWays, printedSlipWays, undoWays } from './reach-hand-over.ts';
import { casesWays, networkWays, stockWays } from './reach-reports.ts';
import type { Ways } from './stage.ts';

export const ways: { readonly [Screen in keyof ShotTable]: Ways<Screen> } = {
  enrol: enrolWays,
  signIn: signInWays,
  counter: counterWays,
  receive: receiveWays,
  shelve: shelveWays,
  handOver: handOverWays,
  done: doneWays,
  undo: undoWays,
  stock: stockWays,
  cases: casesWays,
  corrections: correctionsWays,
  propose: proposeWays,
  network: networkWays,
  unknownRoute: unknownRouteWays,
  statusPanel: statusPanelWays,
  updatePrompt: updatePromptWays,
  errorBoundary: errorBoundaryWays,
  printedSlip: printedSlipWays,
};
