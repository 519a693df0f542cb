/**
 * Takes a counter's file in: the same rules as on the line, in one transaction, and the same answer, page after page
 * until all that waits for the office is in it. Taken again it changes nothing and is answered again.
 */
import type { Outcome, Run, SyncResponse } from '../../messages.ts';
import { acceptRuns } from '../accept-runs.ts';
import { answerIn, type SyncPorts } from '../answer-sync.ts';
import type { CentralTx } from '../central-store.ts';
import type { CarriedRuns } from './read-runs-file.ts';

export interface TakenRuns {
  readonly counts: RunCounts;
  readonly answers: readonly CarriedAnswer[];
}

/** An answer with the question it was signed for. */
export interface CarriedAnswer {
  readonly asked: { readonly epoch: number; readonly cursor: number };
  readonly response: SyncResponse;
}

/** What became of each change in the file: the others add up to `changes`. */
export interface RunCounts {
  readonly changes: number;
  readonly accepted: number;
  /** Held before, by whatever road. */
  readonly known: number;
  readonly withCase: number;
  readonly waiting: number;
  readonly refused: number;
  readonly unverified: number;
  /** Behind a gap: the file before this one has not come. They come again with the next. */
  readonly early: number;
}

/** About 25 MB: what waits beyond it comes with the next file, or on the line. */
const MOST_PAGES = 400;

export function takeRuns<Tx extends CentralTx>(
  ports: SyncPorts<Tx>,
  { device, request, file }: CarriedRuns,
): TakenRuns {
  return ports.store.writing((tx) => {
    // A file is read as a whole: within it no run comes too early.
    const taken = [...request.runs]
      .sort((one, other) => one.first - other.first)
      .map((run) => {
        const before = stateOf(tx, run);
        const outcomes = acceptRuns(ports, tx, device, [run]);
        return { outcomes, fates: fatesOf(run, before, outcomes, tx.endOf(run.stream)?.seq ?? 0) };
      });
    const saidMs = Math.min(file.madeMs, ports.nowMs);
    // A file may be days old, and brought after the line: the latest word of a device stands.
    if (saidMs > (tx.declaredMs(device.number) ?? -1)) tx.saveDeclaration(device.number, request.declaration, saidMs);
    const answers: CarriedAnswer[] = [];
    let asked: Parameters<typeof answerIn>[3] = request;
    let outcomes: readonly Outcome[] = taken.flatMap((run) => run.outcomes);
    do {
      const response = answerIn(ports, tx, device, asked, outcomes);
      answers.push({ asked: { epoch: asked.epoch, cursor: asked.cursor }, response });
      asked = { ...NOTHING_ASKED, epoch: response.epoch, cursor: response.cursor };
      outcomes = [];
    } while (answers.at(-1)?.response.more && answers.length < MOST_PAGES);
    return { counts: countsOf(taken.flatMap(({ fates }) => fates)), answers };
  });
}

const NOTHING_ASKED = { ownToo: false, heads: [], runs: [] } as const;

type Fate = Exclude<keyof RunCounts, 'changes'>;

interface Before {
  readonly seq: number;
  /** Numbers that had an outcome already. */
  readonly told: ReadonlySet<number>;
}

const stateOf = (tx: CentralTx, { stream, first, changes }: Run): Before => ({
  seq: tx.endOf(stream)?.seq ?? 0,
  told: new Set(tx.outcomes(stream, first, first + changes.length - 1).map(({ seq }) => seq)),
});

const FATES = {
  'accepted-with-case': 'withCase',
  waiting: 'waiting',
  refused: 'refused',
  unverified: 'unverified',
} as const;

function fatesOf({ first, changes }: Run, before: Before, outcomes: readonly Outcome[], end: number): readonly Fate[] {
  const verdicts = new Map(outcomes.map(({ seq, verdict }) => [seq, verdict]));
  return changes.map((_, place): Fate => {
    const seq = first + place;
    const verdict = before.told.has(seq) ? undefined : verdicts.get(seq);
    if (verdict !== undefined) return FATES[verdict];
    if (seq <= before.seq) return 'known';
    return seq <= end ? 'accepted' : 'early';
  });
}

function countsOf(fates: readonly Fate[]): RunCounts {
  const counts = { accepted: 0, known: 0, withCase: 0, waiting: 0, refused: 0, unverified: 0, early: 0 };
  for (const fate of fates) counts[fate] += 1;
  return { changes: fates.length, ...counts };
}
