/** Which states of which screens are pictured by `npm run shots`. A route without a row here does not compile. */
import type { PATHS } from '../wording/addresses.ts';

/** Every route is named in the addresses, so the addresses are what no row may be missing of. */
type RouteName = keyof typeof PATHS;

/** What a person meets that is no route of its own. */
type Beside = 'unknownRoute' | 'statusPanel' | 'updatePrompt' | 'errorBoundary' | 'printedSlip';

/** The state in a word or two of the trade; it becomes part of a file name. */
type ShotState = string;

export const shotTable = {
  enrol: ['empty', 'code-missing', 'code-refused', 'offline', 'unprotected', 'protected'],
  signIn: ['people', 'pin', 'wrong-pin', 'waiting', 'day-in-doubt', 'no-list'],
  counter: [
    'idle',
    'announced',
    'unmet',
    'doubtful-number',
    'misrouted',
    'held-here',
    'already-delivered',
    'under-review',
    'several-matches',
    'no-match',
    'unusable-text',
    'recent-acts',
    'offline',
    'late',
    'very-late',
    'unprotected',
  ],
  receive: ['one-doubt', 'several-doubts'],
  shelve: ['just-received', 'recent-shelves', 'already-there'],
  handOver: ['empty', 'document-error', 'two-parcels-signed', 'witness', 'not-held-here', 'leave-question'],
  done: ['recorded-here', 'received-at-central', 'two-parcels', 'unknown-slip'],
  undo: ['reason-missing', 'ready', 'refused'],
  stock: ['empty', 'figures', 'list-open', 'ten-thousand'],
  cases: ['none', 'as-clerk', 'as-manager'],
  corrections: ['none', 'asked', 'opened', 'before-accepting', 'disputed', 'by-this-office'],
  propose: ['reason-missing', 'remark-too-long', 'already-proposed'],
  network: ['table', 'filtered', 'no-office', 'offline'],
  unknownRoute: ['back-at-counter'],
  statusPanel: [
    'all-received',
    'pending',
    'refused',
    'file-made',
    'receipt-taken',
    'receipt-refused',
    'fetched-back',
    'unprotected',
  ],
  updatePrompt: ['ready', 'during-an-act'],
  errorBoundary: ['broken'],
  printedSlip: ['original'],
} as const satisfies { readonly [Screen in RouteName | Beside]: readonly [ShotState, ...ShotState[]] };

export type ShotTable = typeof shotTable;
