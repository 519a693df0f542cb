/** Every rule of the boundary checker is broken here once, in a small house of its own: a rule that cannot fire is no rule. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../install-workspace.mjs';
import { runCommand } from './run-command.ts';

type Rule = { readonly name: string };
type Violation = { readonly from: string; readonly to: string; readonly rule: Rule };

const shared = 'packages/shared/src';
const counter = 'apps/counter-pwa/src';
const server = 'apps/sync-server/src';

/** Rule → [file, what it must not import]. */
const broken: Readonly<Record<string, readonly [string, string]>> = {
  'no-cycles': [`${shared}/custody/left.ts`, `${shared}/custody/right.ts`],
  'everything-resolves': [`${shared}/custody/lost.ts`, `${shared}/custody/nowhere.ts`],
  'shared-knows-no-app': [`${shared}/custody/app.ts`, `${counter}/ui/button.ts`],
  'shared-is-pure': [`${shared}/custody/file.ts`, 'node:fs'],
  'shared-needs-little': [`${shared}/custody/react.ts`, 'react'],
  'testing-stays-in-tests': [`${shared}/custody/kit.ts`, `${shared}/testing/store.ts`],
  'result-stands-alone': [`${shared}/result.ts`, `${shared}/custody/plain.ts`],
  'shared-identifiers-looks-down': [`${shared}/identifiers/up.ts`, `${shared}/custody/plain.ts`],
  'shared-custody-looks-down': [`${shared}/custody/up.ts`, `${shared}/change-log/plain.ts`],
  'shared-change-log-looks-down': [`${shared}/change-log/up.ts`, `${shared}/office-day/plain.ts`],
  'shared-office-day-looks-down': [`${shared}/office-day/up.ts`, `${shared}/reports/plain.ts`],
  'shared-reports-looks-down': [`${shared}/reports/up.ts`, `${shared}/sync/plain.ts`],
  'shared-sync-looks-down': [`${shared}/sync/up.ts`, `${shared}/reports/plain.ts`],
  'central-knows-no-counter': [`${shared}/sync/central/peek.ts`, `${shared}/sync/counter/plain.ts`],
  'counter-knows-no-central': [`${shared}/sync/counter/peek.ts`, `${shared}/sync/central/plain.ts`],
  'a-log-is-read-without-a-writer': [`${shared}/change-log/reader.ts`, `${shared}/change-log/writing/plain.ts`],
  'central-writes-as-nobody': [`${server}/log/writer.ts`, `${shared}/change-log/writing/plain.ts`],
  'apps-meet-on-the-wire-only': [`${counter}/sync/server.ts`, `${server}/network/plain.ts`],
  'apps-import-no-tests': [`${counter}/ui/journey.ts`, 'e2e/journey.ts'],
  'e2e-looks-from-outside': ['e2e/inside.ts', `${shared}/custody/plain.ts`],
  'e2e-devices-speak-the-wire': ['e2e/fixtures/device.ts', `${counter}/log/plain.ts`],
  'shots-read-the-list-of-screens': ['e2e/shots/pictures.ts', `${counter}/log/plain.ts`],
  'roots-are-not-imported': [`${counter}/ui/root.ts`, `${counter}/writer.ts`],
  'counter-is-a-browser': [`${counter}/log/file.ts`, 'node:fs'],
  'features-are-strangers': [`${counter}/features/receive/other.ts`, `${counter}/features/count/plain.ts`],
  'features-look-down': [`${counter}/features/receive/sync.ts`, `${counter}/sync/plain.ts`],
  'ui-knows-no-trade': [`${counter}/ui/words.ts`, `${counter}/wording/plain.ts`],
  'wording-is-a-leaf': [`${counter}/wording/log.ts`, `${counter}/log/plain.ts`],
  'scanner-yields-text': [`${counter}/scanner/log.ts`, `${counter}/log/plain.ts`],
  'signature-yields-strokes': [`${counter}/signature/log.ts`, `${counter}/log/plain.ts`],
  'printing-is-told': [`${counter}/printing/log.ts`, `${counter}/log/plain.ts`],
  'session-serves-features': [`${counter}/session/feature.ts`, `${counter}/features/count/plain.ts`],
  'log-serves-everybody': [`${counter}/log/sync.ts`, `${counter}/sync/plain.ts`],
  'sync-carries-the-log': [`${counter}/sync/screen.ts`, `${counter}/ui/button.ts`],
  'one-writer-a-device': [`${counter}/features/count/writer.ts`, `${counter}/log/worker/plain.ts`],
  'pages-ask-the-writer': [`${counter}/features/count/engine.ts`, `${shared}/change-log/writing/record-command.ts`],
  'one-way-to-write': [`${counter}/log/read/write.ts`, `${counter}/log/database.ts`],
  'ui-knows-no-domain': [`${counter}/ui/parcel.ts`, `${shared}/custody/plain.ts`],
  'routes-look-down': [`${server}/routes/app.ts`, `${server}/app.ts`],
  'access-looks-down': [`${server}/access/intake.ts`, `${server}/intake/plain.ts`],
  'intake-looks-down': [`${server}/intake/access.ts`, `${server}/access/plain.ts`],
  'server-reports-look-down': [`${server}/reports/route.ts`, `${server}/routes/plain.ts`],
  'server-log-is-the-ground': [`${server}/log/network.ts`, `${server}/network/plain.ts`],
  'network-is-reference-data': [`${server}/network/log.ts`, `${server}/log/plain.ts`],
  'cli-knows-no-routes': [`${server}/cli/route.ts`, `${server}/routes/plain.ts`],
  'nobody-imports-the-cli': [`${server}/log/command.ts`, `${server}/cli/plain.ts`],
};

/** Imports the arrows allow; none of them may be reported. */
const allowed: readonly (readonly [string, string])[] = [
  [`${shared}/custody/fine.ts`, `${shared}/identifiers/plain.ts`],
  [`${shared}/custody/fine.test.ts`, `${shared}/testing/store.ts`],
  [`${counter}/features/count/fine.ts`, `${counter}/features/count/plain.ts`],
  [`${counter}/app/fine.ts`, `${counter}/features/count/plain.ts`],
  [`${counter}/writer.ts`, `${counter}/log/worker/plain.ts`],
  [`${counter}/writer.ts`, `${shared}/change-log/writing/record-command.ts`],
  [`${counter}/log/page-database.ts`, `${counter}/log/database.ts`],
  [`${server}/routes/fine.ts`, `${server}/network/plain.ts`],
];

const configuration: { readonly forbidden: readonly Rule[] } = createRequire(import.meta.url)(
  join(root, '.dependency-cruiser.cjs'),
);

const house = mkdtempSync(join(tmpdir(), 'ventanilla-boundaries-'));
let violations: readonly Violation[] = [];

beforeAll(async () => {
  for (const [file, target] of [...Object.values(broken), ...allowed]) {
    if (!target.endsWith('nowhere.ts') && target.includes('/')) write(target, 'export const plain = 1;\n');
    if (file.endsWith('left.ts')) write(target, "import '../custody/left.ts';\n");
  }
  for (const [file, target] of [...Object.values(broken), ...allowed])
    write(file, `import '${pathFrom(file, target)}';\n`);
  write('node_modules/react/package.json', '{ "name": "react", "main": "index.js" }');
  write('node_modules/react/index.js', '');
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) cpSync(join(root, file), join(house, file));

  const { stdout } = await runCommand('depcruise', ['packages', 'apps', 'e2e', '--output-type', 'json'], house);
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

describe('the arrows of the house', () => {
  test.each(configuration.forbidden)('an import against $name is refused', ({ name }) => {
    const [from] = broken[name] ?? [];
    expect(violations.filter(({ rule }) => rule.name === name).map((violation) => violation.from)).toContain(from);
  });

  test('what the arrows allow is not refused', () => {
    const refused = violations.filter((violation) =>
      allowed.some(([from, to]) => from === violation.from && to === violation.to),
    );
    expect(refused).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** Paths of the house become relative imports; a package or `node:` module is imported by its name. */
function pathFrom(file: string, target: string): string {
  if (!target.includes('/')) return target;
  return `${'../'.repeat(file.split('/').length - 1)}${target}`;
}
