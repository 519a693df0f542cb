/**
 * The arrows of the house, one rule each, with the sentence a person reads who broke it.
 * `npm run verify` also checks that every source file was really read, and scripts/verify/boundaries.test.ts that
 * every rule fires. A new direction is a new rule here.
 */

const tests = '[.]test[.]tsx?$';
const shared = '^packages/shared/src/';
const counter = '^apps/counter-pwa/src/';
const server = '^apps/sync-server/src/';

/** Inside shared: a room may import itself, the rooms named here, and (in tests) the test kit. */
const sharedRoom = (room, below, comment) => ({
  name: `shared-${room}-looks-down`,
  comment,
  severity: 'error',
  from: { path: `${shared}${room}/` },
  to: { path: shared, pathNot: `${shared}(${[room, ...below, 'testing'].join('|')})/|${shared}result[.]ts$` },
});

/** Inside an app: a room may import itself and the rooms named here; tests and code alike. */
const appRoom = (app, room, below, name, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `${app}${room}/` },
  to: { path: app, pathNot: `${app}(${[room, ...below].join('|')})/` },
});

/** What records and replicates, as against the types and small functions that pages use too. */
const engine = `${shared}(change-log/writing/(${[
  'chain-changes',
  'open-session',
  'open-stream',
  'record-command',
  'replay-journals',
  'start-writer',
  'write-acts',
].join('|')})|sync/counter/(apply-arrival|change-identity|exchange|replicate|sync-once|exhibits/send-exhibits))[.]ts$`;

const belowChangeLog = ['custody', 'identifiers'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one idea in two places: move what both need below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is invisible to every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    // packages/shared: reports ▶ office-day ▶ change-log ▶ custody ▶ identifiers ▶ result, sync ▶ change-log
    {
      name: 'shared-knows-no-app',
      comment:
        'The domain runs unchanged at the counter, on the server and in the simulator, so it knows none of them.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|e2e|scripts)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'The domain does no I/O: what it needs from a platform arrives as an argument.',
      severity: 'error',
      from: { path: shared, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-needs-little',
      comment: 'Every library of the domain is paid by every counter: only the codec and the parser are allowed.',
      severity: 'error',
      from: { path: shared, pathNot: `${tests}|${shared}testing/` },
      to: { path: 'node_modules/', pathNot: 'node_modules/(cborg|zod)/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'The test kit (memory store, generators, simulator) must never reach a counter.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: `${tests}|/testing/` },
      to: { path: '/testing/' },
    },
    {
      name: 'result-stands-alone',
      comment: 'Result is the ground floor: it imports nothing.',
      severity: 'error',
      from: { path: `${shared}result[.]ts$` },
      to: { path: shared },
    },
    sharedRoom('identifiers', [], 'A number is read without knowing what happened to the parcel that bears it.'),
    sharedRoom('custody', ['identifiers'], 'The rules of custody do not know how facts are written down or carried.'),
    sharedRoom(
      'change-log',
      belowChangeLog,
      'The log carries facts of custody; it knows neither the day nor the wire.',
    ),
    sharedRoom(
      'office-day',
      ['change-log', ...belowChangeLog],
      'A day is a view over the log, reports are views over days.',
    ),
    sharedRoom(
      'reports',
      ['office-day', 'change-log', ...belowChangeLog],
      'A report reads facts and days, never the wire.',
    ),
    sharedRoom(
      'sync',
      ['change-log', ...belowChangeLog],
      'The wire carries runs of the log and does not ask what a day or a report is.',
    ),
    {
      name: 'central-knows-no-counter',
      comment: 'The central takes what the wire brings, whoever wrote it: it must not lean on how our counter sends.',
      severity: 'error',
      from: { path: `${shared}sync/central/` },
      to: { path: `${shared}sync/counter/` },
    },
    {
      name: 'counter-knows-no-central',
      comment: 'A counter knows the central by its signed answers alone, and may meet one of another build.',
      severity: 'error',
      from: { path: `${shared}sync/counter/` },
      to: { path: `${shared}sync/central/` },
    },

    {
      name: 'a-log-is-read-without-a-writer',
      comment:
        'The central, reports and checks read logs that they never write: how a device writes is none of theirs.',
      severity: 'error',
      from: { path: `${shared}change-log/`, pathNot: `${shared}change-log/writing/` },
      to: { path: `${shared}change-log/writing/` },
    },
    {
      name: 'central-writes-as-nobody',
      comment: 'The central keeps what devices wrote and signed; nothing in it can write as one of them.',
      severity: 'error',
      from: { path: `(${server}|${shared}sync/central/)`, pathNot: `${tests}|/testing/` },
      to: { path: `${shared}(change-log/writing|sync/counter)/` },
    },

    // apps
    {
      name: 'apps-meet-on-the-wire-only',
      comment:
        'A counter may run last month’s build: the contract is the parsed schema in shared, never the other app’s code.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-import-no-tests',
      comment: 'Journeys and scripts look at the apps from outside.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^(e2e|scripts)/' },
    },
    {
      name: 'e2e-looks-from-outside',
      comment: 'A journey goes through browser, HTTP and command line; what it imported it would not have tested.',
      severity: 'error',
      from: { path: '^e2e/', pathNot: '^e2e/(fixtures/device|shots/)' },
      to: { path: '^(apps|packages)/' },
    },
    {
      name: 'e2e-devices-speak-the-wire',
      comment: 'A device without a browser is built from the wire contract alone, never from the code of an app.',
      severity: 'error',
      from: { path: '^e2e/fixtures/device' },
      to: { path: '^apps/' },
    },
    {
      name: 'shots-read-the-list-of-screens',
      comment:
        'Which screens and states there are is a fact of the app, and writing it twice would let one be forgotten.',
      severity: 'error',
      from: { path: '^e2e/shots/' },
      to: { path: '^(apps|packages)/', pathNot: '^apps/counter-pwa/src/app/shot-table[.]ts$' },
    },
    {
      name: 'roots-are-not-imported',
      comment: 'A composition root puts the parts together; a part that imports it turns the house upside down.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^apps/[^/]+/src/(main[.]tsx?|writer[.]ts|service-worker[.]ts|cli/main[.]ts)$' },
    },

    // apps/counter-pwa: main ▶ app ▶ features ▶ log, scanner, signature, printing, session, wording, ui; main ▶ sync ▶ log
    {
      name: 'counter-is-a-browser',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: counter, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-are-strangers',
      comment: 'A task can be read, changed and deleted alone: what two features share belongs below them.',
      severity: 'error',
      from: { path: `${counter}features/([^/]+)/` },
      to: { path: `${counter}features/`, pathNot: `${counter}features/$1/` },
    },
    appRoom(
      counter,
      'features',
      ['log', 'scanner', 'signature', 'printing', 'session', 'wording', 'ui'],
      'features-look-down',
      'A feature records and reads through the log; shell and replication are put around it by main and app.',
    ),
    appRoom(counter, 'ui', [], 'ui-knows-no-trade', 'A button that knows a parcel cannot be used for a dispatch.'),
    appRoom(counter, 'wording', [], 'wording-is-a-leaf', 'Kinds become sentences here; a sentence starts nothing.'),
    appRoom(
      counter,
      'scanner',
      ['wording', 'ui'],
      'scanner-yields-text',
      'Key strokes become text; what the text means is decided elsewhere.',
    ),
    appRoom(
      counter,
      'signature',
      ['wording', 'ui'],
      'signature-yields-strokes',
      'Strokes are evidence for whoever asked; the pad records nothing itself.',
    ),
    appRoom(
      counter,
      'printing',
      ['wording', 'ui'],
      'printing-is-told',
      'A slip prints what it is given after the act was recorded.',
    ),
    appRoom(
      counter,
      'session',
      ['log', 'wording', 'ui'],
      'session-serves-features',
      'Who is signed in is known below the tasks.',
    ),
    appRoom(
      counter,
      'log',
      [],
      'log-serves-everybody',
      'The log is the ground floor of the counter: it knows no screen and no network.',
    ),
    appRoom(
      counter,
      'sync',
      ['log'],
      'sync-carries-the-log',
      'Replication copies runs of the log and knows no screen.',
    ),
    {
      name: 'one-writer-a-device',
      comment:
        'What writes to the log runs in the writer worker only; a page that imported it would be a second writer.',
      severity: 'error',
      from: { path: counter, pathNot: `${counter}(writer[.]ts$|log/worker/)` },
      to: { path: `${counter}log/worker/` },
    },
    {
      name: 'pages-ask-the-writer',
      comment:
        'Recording and replicating are the writer worker’s: a page that ran the engine itself would be a second writer.',
      severity: 'error',
      from: { path: counter, pathNot: `${counter}(writer[.]ts$|log/worker/|sync/)` },
      to: { path: engine },
    },
    {
      name: 'one-way-to-write',
      comment:
        'The tables that can be written are opened for the writer’s store, which commits whole batches; everybody else is given them to read.',
      severity: 'error',
      from: { path: counter, pathNot: `${counter}(writer[.]ts$|log/(page-database[.]ts$|worker/testing/))` },
      to: { path: `${counter}log/database[.]ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'No trade words in ui: it is given text, not parcels.',
      severity: 'error',
      from: { path: `${counter}ui/` },
      to: { path: shared },
    },

    // apps/sync-server: main ▶ app ▶ routes ▶ access, intake, reports, network, log ▶ shared
    {
      name: 'routes-look-down',
      comment: 'A route parses, makes one call and answers; it does not know how the server was put together.',
      severity: 'error',
      from: { path: `${server}routes/` },
      to: { path: server, pathNot: `${server}(routes|access|intake|reports|network|log)/` },
    },
    appRoom(
      server,
      'access',
      ['network', 'log'],
      'access-looks-down',
      'Who is calling is decided from staff, devices and the log.',
    ),
    appRoom(server, 'intake', ['network', 'log'], 'intake-looks-down', 'Announced orders become facts in the log.'),
    appRoom(
      server,
      'reports',
      ['network', 'log'],
      'server-reports-look-down',
      'Read models are kept by the shared fold over the log.',
    ),
    appRoom(
      server,
      'log',
      [],
      'server-log-is-the-ground',
      'The log accepts runs whoever brought them: it knows no route, no caller and no report.',
    ),
    appRoom(
      server,
      'network',
      [],
      'network-is-reference-data',
      'Offices, staff and municipalities are data that everybody reads.',
    ),
    {
      name: 'cli-knows-no-routes',
      comment: 'The operator’s commands call the same rooms as the routes do, not the routes.',
      severity: 'error',
      from: { path: `${server}cli/` },
      to: { path: `${server}(routes/|app[.]ts$)` },
    },
    {
      name: 'nobody-imports-the-cli',
      comment: 'Commands are entrances: what a route needs too belongs in a room below both.',
      severity: 'error',
      from: { path: server, pathNot: `${server}cli/` },
      to: { path: `${server}cli/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
