/** `npm run verify`: every check of the project, one line each; the last line counts them. CI runs nothing else. */

import { checkBoundaries } from './verify/boundaries.ts';
import { measureBudgets } from './verify/budgets.ts';
import { buildStep, formatStep, lintStep, typeSteps, unusedCodeStep } from './verify/commands.ts';
import { runFaults } from './verify/faults.ts';
import { runJourneys } from './verify/journeys.ts';
import { checkPurity } from './verify/purity.ts';
import { runSteps } from './verify/run-steps.ts';
import { runSimulation } from './verify/simulation.ts';
import { runUnitTests } from './verify/unit-tests.ts';

const ok = await runSteps([
  { name: 'format', run: formatStep },
  { name: 'lint', run: lintStep },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'purity', run: checkPurity },
  ...typeSteps,
  { name: 'dead code', run: unusedCodeStep },
  { name: 'unit', run: runUnitTests },
  { name: 'simulation', run: runSimulation },
  { name: 'build', run: buildStep },
  { name: 'budgets', run: measureBudgets, needs: 'build' },
  { name: 'e2e', run: runJourneys, needs: 'build' },
  { name: 'faults', run: runFaults, needs: 'build' },
]);

process.exitCode = ok ? 0 : 1;
