/**
 * Takes in what a device sends. Nothing blocks a stream: every change gets an outcome and the stream advances, whatever
 * the change is. Only a gap does not advance it, and then the receipt says from where to send again.
 */
import { sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import { type Change, idOf } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { Outcome, Run } from '@ventanilla/shared/src/sync/messages.ts';
import type { CallingDevice } from './calling-device.ts';
import { faultOf, type Link, linksOf } from './check-run.ts';
import type { Writer } from './database.ts';
import { deliverChange } from './deliver.ts';
import { judgeChange } from './judge-change.ts';
import { keepChange, keepOutcome, keepSignature, keepUnverified, outcomesOf, type Provenance } from './keep-change.ts';
import { projectChanges } from './project-changes.ts';
import { findStream, type HeldStream, headAfter, saveStream } from './streams.ts';

/** Call inside one write transaction. @returns what became of every change that was not plainly accepted */
export const acceptRuns = (
  tx: Writer,
  device: CallingDevice,
  runs: readonly Run[],
  receivedMs: number,
): readonly Outcome[] => runs.flatMap((run) => acceptRun(tx, device, run, receivedMs));

function acceptRun(tx: Writer, device: CallingDevice, run: Run, receivedMs: number): readonly Outcome[] {
  const known = findStream(tx, run.stream);
  if (known && known.device !== device.number) return refuseRun(run, 'foreign-device');
  if (run.first > (known?.seq ?? 0) + 1) return [];
  if (!known && !opensStream(run, device)) return refuseRun(run, 'unknown-stream');

  const from = { stream: run.stream, device: device.number, office: device.office, receivedMs };
  const held = known ?? newStream(run, device);
  const before = headAfter(tx, run.stream, run.first - 1) ?? held.head;
  takeIn(tx, device, run, from, held, linksOf(run, before));
  return outcomesOf(tx, run.stream, run.first, run.first + run.changes.length - 1);
}

function takeIn(
  tx: Writer,
  device: CallingDevice,
  run: Run,
  from: Provenance,
  held: HeldStream,
  links: readonly Link[],
): void {
  const unknown = links.filter((link) => !isHeld(tx, run, link));
  if (unknown.length === 0) return;
  // What follows a fault in its stream is kept under the same reason: nothing after it can be believed.
  const fault = held.closed ?? (isFork(held, unknown) ? 'fork' : faultOf(run, links, device.verify));
  if (fault === null) acceptLinks(tx, device, from, unknown);
  else for (const link of unknown) keepUnverified(tx, from, run, link, fault);
  const end = links.at(-1);
  if (!end) return;
  if (fault === null) keepSignature(tx, run.stream, end.seq, run.signature);
  const moved = end.seq > held.seq ? { seq: end.seq, head: end.head } : { seq: held.seq, head: held.head };
  saveStream(tx, { ...held, ...moved, closed: held.closed ?? fault });
}

/** Equal heads mean equal histories: the change is here already, bytes, box and all before it. */
function isHeld(tx: Writer, run: Run, link: Link): boolean {
  const head = headAfter(tx, run.stream, link.seq);
  return head !== null && sameBytes(head, link.head);
}

/** A stranger at or below the height we hold: two histories claim one number. */
const isFork = (held: HeldStream, unknown: readonly Link[]): boolean => unknown.some((link) => link.seq <= held.seq);

function acceptLinks(tx: Writer, device: CallingDevice, from: Provenance, links: readonly Link[]): void {
  const folded: Change[] = [];
  for (const link of links) {
    keepChange(tx, from, link);
    const judgement = judgeChange(from.stream, link, device);
    if (judgement.verdict !== 'accepted') keepOutcome(tx, from.stream, link.seq, judgement.verdict, judgement.reason);
    if (judgement.verdict === 'refused') continue;
    deliverChange(tx, judgement.change, link.box !== null);
    folded.push(judgement.change);
  }
  const inCase = projectChanges(tx, folded);
  for (const change of folded.filter((each) => inCase.has(idOf(each)))) {
    keepOutcome(tx, from.stream, change.seq, 'accepted-with-case', 'double-custody');
  }
}

function opensStream(run: Run, device: CallingDevice): boolean {
  const first = run.changes[0];
  const opened = first ? decodeChange(run.stream, 1, first.bytes) : null;
  return (
    opened?.ok === true && opened.value.body.kind === 'stream-opened' && opened.value.body.device === device.number
  );
}

const newStream = (run: Run, device: CallingDevice): HeldStream => ({
  stream: run.stream,
  device: device.number,
  seq: 0,
  head: new Uint8Array(32),
  closed: null,
  safe: 0,
});

/** Nothing is stored: whoever sent this knows no such stream, or has no right to it. */
const refuseRun = (run: Run, reason: 'foreign-device' | 'unknown-stream'): readonly Outcome[] =>
  run.changes.map((_, place) => ({ stream: run.stream, seq: run.first + place, verdict: 'refused', reason }));
