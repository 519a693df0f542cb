/** The arrows of the house: imports go one way. The rules and their reasons stand in .dependency-cruiser.cjs. */
import { runCommand } from './run-command.ts';
import type { Outcome } from './run-steps.ts';
import { fail, pass } from './run-steps.ts';
import { sourceFilesUnder } from './source-files.ts';

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
    readonly ruleSetUsed: {
      readonly forbidden?: readonly { readonly name?: string; readonly comment?: string }[];
    };
  };
};

const folders = ['packages', 'apps', 'e2e', 'scripts'] as const;

export async function checkBoundaries(): Promise<Outcome> {
  const { stdout, output } = await runCommand('depcruise', [...folders, '--output-type', 'json']);
  const cruise = readCruise(stdout);
  if (cruise === undefined) return fail(output);

  const unseen = filesNotIn(cruise);
  if (unseen.length > 0) return fail(`The boundary checker did not read:\n${unseen.join('\n')}`);

  const sentences = brokenRules(cruise);
  return sentences.length === 0 ? pass(`${cruise.modules.length} modules`) : fail(sentences.join('\n'));
}

/** The checker says "no violations" of files it could not parse, so every source file has to appear in its report. */
function filesNotIn(cruise: Cruise): readonly string[] {
  const read = new Set(cruise.modules.map((module) => module.source));
  return folders.flatMap(sourceFilesUnder).filter((file) => !read.has(file));
}

function brokenRules({ summary }: Cruise): readonly string[] {
  const reasons = new Map(summary.ruleSetUsed.forbidden?.map((rule) => [rule.name, rule.comment]));
  return summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to}\n  ${rule.name}: ${reasons.get(rule.name) ?? ''}`,
  );
}

function readCruise(text: string): Cruise | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
