/**
 * Takes in what a device sends. Nothing blocks a stream: every change gets an outcome and the stream advances, whatever
 * the change is. Only a gap does not advance it, and then the receipt says from where to send again.
 */
import { genesisHead, type Hash, join, sameBytes } from '../../change-log/chain.ts';
import { type Change, idOf } from '../../change-log/change.ts';
import { decodeChange } from '../../change-log/codec.ts';
import type { ChangeId } from '../../custody/change-id.ts';
import type { Outcome, Run } from '../messages.ts';
import { type CallingDevice, CENTRAL } from './calling-device.ts';
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
  readonly held: HeldStream;
}

/** Call inside one write transaction. @returns what became of every change that was not plainly accepted */
export const acceptRuns = <Tx extends CentralTx>(
  tools: AcceptTools<Tx>,
  tx: Tx,
  device: CallingDevice,
  runs: readonly Run[],
): readonly Outcome[] => runs.flatMap((run) => acceptRun(tools, tx, device, run));

function acceptRun<Tx extends CentralTx>(
  tools: AcceptTools<Tx>,
  tx: Tx,
  device: CallingDevice,
  run: Run,
): readonly Outcome[] {
  const held = tx.endOf(run.stream) ?? newStream(tools.hash, run);
  if (run.first > held.seq + 1) return [];
  const refusal = mayBring(tx, device, run, held);
  if (refusal) return refuseRun(run, refusal);
  const intake = { ...tools, tx, device, run, held };
  const links = linksOf(tools.hash, run, headBefore(intake));
  // What a colleague cannot prove is not kept: it would close the stream, or speak ill of it, in its writer's name.
  if (held.device !== device.number && faultIn(intake, links) !== null) return refuseRun(run, 'foreign-device');
  takeIn(intake, links);
  return tx.outcomes(run.stream, run.first, run.first + run.changes.length - 1);
}

/** The head the run follows; where its predecessor lies in quarantine, the last one there is. */
function headBefore<Tx extends CentralTx>({ tx, run, hash, held }: Intake<Tx>): Uint8Array {
  if (run.first === 1) return genesisHead(hash, run.stream);
  return tx.read(run.stream, run.first - 1, 1)[0]?.head ?? held.head;
}

function takeIn<Tx extends CentralTx>(intake: Intake<Tx>, links: readonly Link[]): void {
  const { tx, device, run, held } = intake;
  const unknown = links.filter(isUnknown(intake));
  const end = links.at(-1);
  if (unknown.length === 0 || !end) return;
  const fault = faultIn(intake, links);
  if (fault === null) acceptLinks(intake, unknown);
  else for (const link of unknown) keepUnverified(intake, link, fault);
  if (fault === null) tx.saveSignature(run.stream, end.seq, run.signature, device.number);
  const moved = end.seq > held.seq ? { seq: end.seq, head: end.head } : { seq: held.seq, head: held.head };
  const { stream, device: writer } = held;
  tx.saveStream({ stream, device: writer, ...moved, closed: held.closed ?? fault });
}

/** What follows a fault in its stream is kept under the same reason: nothing after it can be believed. */
function faultIn<Tx extends CentralTx>(intake: Intake<Tx>, links: readonly Link[]): string | null {
  const { device, run, held } = intake;
  if (held.closed !== null) return held.closed;
  const isForked = isFork(held, links.filter(isUnknown(intake)));
  return isForked ? 'fork' : faultOf(run, links, device.verify);
}

/** Equal heads mean equal histories: what has one that is held is here already, bytes, box and all before it. */
function isUnknown<Tx extends CentralTx>({ tx, run, held }: Intake<Tx>): (link: Link) => boolean {
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
  const { tx, device, held, project, nowMs } = intake;
  const { stream } = held;
  const writer = { number: held.device, office: device.office };
  const folded: Change[] = [];
  for (const link of links) {
    tx.addChange({ ...link, stream, office: device.office, receivedMs: nowMs });
    const judgement = judgeChange(stream, link, writer);
    const { verdict } = judgement;
    if (verdict !== 'accepted') tx.addOutcome({ stream, seq: link.seq, verdict, reason: judgement.reason });
    if (verdict === 'refused') continue;
    if (held.device !== device.number) tx.addOutcome({ stream, seq: link.seq, ...RECOVERED });
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

/** A stream begins by saying whose it is. Before that is read it is nobody's, and the central's own number is not nobody. */
function newStream(hash: Hash, run: Run): HeldStream {
  const { stream } = run;
  const first = run.first === 1 ? run.changes[0] : undefined;
  const opened = first ? decodeChange(stream, 1, first.bytes) : null;
  const device = opened?.ok === true && opened.value.body.kind === 'stream-opened' ? opened.value.body.device : NOBODY;
  return { stream, device, seq: 0, head: genesisHead(hash, stream), closed: null, safe: 0 };
}

const NOBODY = -1;

/**
 * A stream is brought by the device that writes it, or *recovered*: its key is gone, its office enrolled the machine anew,
 * and the new key signs what the black box still holds. Such changes are accepted with a case, for whoever signs for
 * another machine is to be seen.
 */
function mayBring(tx: CentralTx, device: CallingDevice, run: Run, held: HeldStream): RunRefusal | null {
  if (held.device === device.number) return null;
  if (held.device <= CENTRAL) return 'unknown-stream';
  // A restored central does not know who was enrolled after its copy was made.
  const office = tx.officeOfDevice(held.device);
  if (office !== null && office !== device.office) return 'foreign-device';
  const first = tx.read(run.stream, 1, 1)[0]?.bytes ?? run.changes[0]?.bytes;
  const opened = first ? decodeChange(run.stream, 1, first) : null;
  return opened?.ok && opened.value.author.office === device.office ? null : 'foreign-device';
}

const RECOVERED = { verdict: 'accepted-with-case', reason: 'recovered' } as const;

type RunRefusal = 'foreign-device' | 'unknown-stream';

/** Nothing is stored: whoever sent this knows no such stream, or has no right to it. */
const refuseRun = (run: Run, reason: RunRefusal): readonly Outcome[] =>
  run.changes.map((_, place) => ({ stream: run.stream, seq: run.first + place, verdict: 'refused', reason }));

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
