/** `npm run faults -- NAME|all --cycles N`: does each fault to the built product, then to its twin, and says in one line of JSON what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canLoopMount } from './can-loop-mount.ts';
import { clockFault } from './clock.ts';
import { clonedProfileFault } from './cloned-profile.ts';
import { cutLineFault } from './cut-line.ts';
import { diskFullBrowserFault } from './disk-full-browser.ts';
import { diskFullServerFault } from './disk-full-server.ts';
import type { Fault, Strength } from './fault.ts';
import { killBrowserFault } from './kill-browser.ts';
import { killServerFault } from './kill-server.ts';
import { isWhole, openLedger, type Verdict } from './ledger.ts';
import { powerCutBrowserFault } from './power-cut-browser.ts';
import { powerCutServerFault } from './power-cut-server.ts';
import { staleServerFault } from './stale-server.ts';
import { twoTabsFault } from './two-tabs.ts';

const FAULTS: readonly Fault[] = [
  killBrowserFault,
  powerCutBrowserFault,
  killServerFault,
  powerCutServerFault,
  diskFullBrowserFault,
  diskFullServerFault,
  staleServerFault,
  twoTabsFault,
  clonedProfileFault,
  cutLineFault,
  clockFault,
];
/** A twin that has not lost anything by then does not lose. */
const TWIN_CYCLES = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cycles: { type: 'string', default: '5' } },
});
const cycles = Number(values.cycles);
const wanted = positionals.includes('all') ? FAULTS : FAULTS.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => name !== 'all' && !FAULTS.some((fault) => fault.name === name));
if (wanted.length === 0 || unknown.length > 0 || !Number.isInteger(cycles) || cycles < 1) {
  process.stderr.write(`npm run faults -- all|NAME… --cycles N\nNAME: ${FAULTS.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

for (const fault of wanted) {
  const line = await lineOf(fault).catch((cause: unknown) => {
    process.stderr.write(`${fault.name}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
    return { ok: false, cycles };
  });
  process.stdout.write(`${JSON.stringify({ fault: fault.name, ...line })}\n`);
  if (!line.ok && !('skipped' in line)) process.exitCode = 1;
}
// A browser that hangs must not keep the bench from its end.
process.exit();

async function lineOf(fault: Fault) {
  if (fault.needsLoopMounts && !canLoopMount())
    return { ok: false, skipped: 'needs loop mounts, which are root’s on Linux' };
  const product = await playOnce(fault, 'product', cycles);
  const twin = await playOnce(fault, 'twin', fault.twinCycles ?? Math.min(TWIN_CYCLES, Math.ceil(cycles / 2)));
  nameActs(fault, product, twin);
  return {
    ok: isWhole(product) && twin.lost.length > 0,
    cycles,
    acknowledged: product.acknowledged,
    found: product.found,
    lost: product.lost.length,
    duplicates: product.duplicates.length,
    phantoms: product.phantoms.length,
    twinAcknowledged: twin.acknowledged,
    twinLost: twin.lost.length,
  };
}

async function playOnce(fault: Fault, strength: Strength, times: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), `ventanilla-${fault.name}-`));
  const ledger = openLedger();
  try {
    await fault.play({ strength, cycles: times, folder, ledger });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ledger.verdict();
}

/** What is wrong is named act by act, before the one line that programs read. */
function nameActs({ name, twin }: Fault, product: Verdict, weak: Verdict): void {
  const { lost, duplicates, phantoms } = product;
  for (const [what, acts] of Object.entries({ lost, duplicates, phantoms })) {
    for (const act of acts.slice(0, 20)) process.stderr.write(`${name}: ${what}: ${act}\n`);
  }
  process.stderr.write(`${name}: its twin, ${twin}, lost ${weak.lost.length} of ${weak.acknowledged}\n`);
}
