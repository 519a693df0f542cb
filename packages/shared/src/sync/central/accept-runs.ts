/**
 * Takes in what a device sends. Nothing blocks a stream: every change gets an outcome and the stream advances, whatever
 * the change is. Only a gap does not advance it, and then the receipt says from where to send again.
 */
import { genesisHead, type Hash, join, sameBytes } from '../../change-log/chain.ts';
import { type Change, idOf } from '../../change-log/change.ts';
import { decodeChange } from '../../change-log/codec.ts';
import type { ChangeId } from '../../custody/change-id.ts';
import type { Outcome, Run } from '../messages.ts';
import type { CallingDevice } from './calling-device.ts';
import type { CentralTx } from './central-store.ts';
import { faultOf, type Link, linksOf } from './check-run.ts';
import { deliverChange } from './deliver.ts';
import { judgeChange } from './judge-change.ts';
import type { HeldStream } from './kept-log.ts';

/** Folds changes into the read models. @returns the facts that are a side of a case which is open afterwards */
export type Project<Tx> = (tx: Tx, changes: readonly Change[]) => ReadonlySet<ChangeId>;

export interface AcceptTools<Tx extends CentralTx> {
  readonly hash: Hash;
  readonly project: Project<Tx>;
  /** The central's clock, ms since 1970. */
  readonly nowMs: number;
}

/** What one run is taken in with. */
interface Intake<Tx extends CentralTx> extends AcceptTools<Tx> {
  readonly tx: Tx;
  readonly device: CallingDevice;
  readonly run: Run;
}

/** Call inside one write transaction. @returns what became of every change that was not plainly accepted */
export const acceptRuns = <Tx extends CentralTx>(
  tools: AcceptTools<Tx>,
  tx: Tx,
  device: CallingDevice,
  runs: readonly Run[],
): readonly Outcome[] => runs.flatMap((run) => acceptRun({ ...tools, tx, device, run }));

function acceptRun<Tx extends CentralTx>(intake: Intake<Tx>): readonly Outcome[] {
  const { tx, device, run, hash } = intake;
  const known = tx.endOf(run.stream);
  if (known && known.device !== device.number) return refuseRun(run, 'foreign-device');
  if (run.first > (known?.seq ?? 0) + 1) return [];
  if (!known && !opensStream(run, device)) return refuseRun(run, 'unknown-stream');

  const held = known ?? newStream(intake);
  takeIn(intake, held, linksOf(hash, run, headBefore(intake, held)));
  return tx.outcomes(run.stream, run.first, run.first + run.changes.length - 1);
}

/** The head the run follows; where its predecessor lies in quarantine, the last one there is. */
function headBefore<Tx extends CentralTx>({ tx, run, hash }: Intake<Tx>, held: HeldStream): Uint8Array {
  if (run.first === 1) return genesisHead(hash, run.stream);
  return tx.read(run.stream, run.first - 1, 1)[0]?.head ?? held.head;
}

function takeIn<Tx extends CentralTx>(intake: Intake<Tx>, held: HeldStream, links: readonly Link[]): void {
  const { tx, device, run } = intake;
  const unknown = links.filter(isUnknown(intake, held));
  const end = links.at(-1);
  if (unknown.length === 0 || !end) return;
  // What follows a fault in its stream is kept under the same reason: nothing after it can be believed.
  const fault = held.closed ?? (isFork(held, unknown) ? 'fork' : faultOf(run, links, device.verify));
  if (fault === null) acceptLinks(intake, unknown);
  else for (const link of unknown) keepUnverified(intake, link, fault);
  if (fault === null) tx.saveSignature(run.stream, end.seq, run.signature);
  const moved = end.seq > held.seq ? { seq: end.seq, head: end.head } : { seq: held.seq, head: held.head };
  const { stream, device: writer } = held;
  tx.saveStream({ stream, device: writer, ...moved, closed: held.closed ?? fault });
}

/** Equal heads mean equal histories: what has one that is held is here already, bytes, box and all before it. */
function isUnknown<Tx extends CentralTx>({ tx, run }: Intake<Tx>, held: HeldStream): (link: Link) => boolean {
  const overlap = Math.max(0, Math.min(held.seq - run.first + 1, run.changes.length));
  const heads = new Map(tx.read(run.stream, run.first, overlap).map(({ seq, head }) => [seq, head]));
  return ({ seq, head }) => {
    const kept = heads.get(seq) ?? null;
    return kept === null || !sameBytes(kept, head);
  };
}

/** A stranger at or below the height we hold: two histories claim one number. */
const isFork = (held: HeldStream, unknown: readonly Link[]): boolean => unknown.some((link) => link.seq <= held.seq);

function acceptLinks<Tx extends CentralTx>(intake: Intake<Tx>, links: readonly Link[]): void {
  const { tx, device, project, nowMs } = intake;
  const { stream } = intake.run;
  const folded: Change[] = [];
  for (const link of links) {
    tx.addChange({ ...link, stream, office: device.office, receivedMs: nowMs });
    const judgement = judgeChange(stream, link, device);
    const { verdict } = judgement;
    if (verdict !== 'accepted') tx.addOutcome({ stream, seq: link.seq, verdict, reason: judgement.reason });
    if (verdict === 'refused') continue;
    deliverChange(tx, judgement.change, link.box !== null);
    folded.push(judgement.change);
  }
  const inCase = project(tx, folded);
  for (const { seq } of folded.filter((each) => inCase.has(idOf(each)))) {
    tx.addOutcome({ stream, seq, verdict: 'accepted-with-case', reason: 'double-custody' });
  }
}

/** Keeps bytes that cannot be believed, for whoever looks into it. */
function keepUnverified<Tx extends CentralTx>(
  { tx, device, run, hash, nowMs }: Intake<Tx>,
  { seq, bytes, box, boxHash }: Link,
  reason: string,
): void {
  const { stream, head, signature } = run;
  const print = hexOf(hash(join(bytes, boxHash)));
  const claim = { stream, seq, device: device.number, head, signature };
  tx.addUnverified({ ...claim, bytes, box, print, reason, receivedMs: nowMs });
  tx.addOutcome({ stream, seq, verdict: 'unverified', reason });
}

function opensStream(run: Run, device: CallingDevice): boolean {
  const first = run.changes[0];
  const opened = first ? decodeChange(run.stream, 1, first.bytes) : null;
  return (
    opened?.ok === true && opened.value.body.kind === 'stream-opened' && opened.value.body.device === device.number
  );
}

const newStream = <Tx extends CentralTx>({ run, device, hash }: Intake<Tx>): HeldStream => ({
  stream: run.stream,
  device: device.number,
  seq: 0,
  head: genesisHead(hash, run.stream),
  closed: null,
  safe: 0,
});

/** Nothing is stored: whoever sent this knows no such stream, or has no right to it. */
const refuseRun = (run: Run, reason: 'foreign-device' | 'unknown-stream'): readonly Outcome[] =>
  run.changes.map((_, place) => ({ stream: run.stream, seq: run.first + place, verdict: 'refused', reason }));

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
