/**
 * Writes a file with all that the central has not said it holds, for a day without a line. Nothing changes by it: until
 * a receipt comes, by whatever road, the acts stay registered here and every further file holds them again.
 */
import type { OfficeCode } from '../../../identifiers/office-code.ts';
import { err, ok, type Result } from '../../../result.ts';
import { keysOfRequest, requestWithKeys } from '../../file/box-keys.ts';
import { centralPrint } from '../../file/central-print.ts';
import { signedFile, writeEnvelope } from '../../file/envelope.ts';
import { type SealedFrame, writeBody } from '../../file/file-body.ts';
import { writeFrame } from '../../frame.ts';
import { type SyncRequest, writeRequest } from '../../messages.ts';
import { requestOf, signRun } from '../exchange.ts';
import { countOf, type PendingSpan, spansAfter } from '../pending.ts';
import { type PlannedRun, planRuns } from '../plan-runs.ts';
import type { Standing } from '../replication-log.ts';
import { sendable } from '../sync-once.ts';
import type { CarryPorts, KeySealer } from './carry-ports.ts';

export interface RunsToCarry {
  readonly bytes: Uint8Array;
  /** Changes in it. */
  readonly changes: number;
  /** Changes that did not fit: they go into the file that is made after this one's receipts came. */
  readonly left: number;
  readonly device: number;
  readonly office: OfficeCode;
  readonly madeMs: number;
}

/** What a frame holds before it is deflated: small enough to be read whole anywhere, large enough to deflate well. */
const FRAME_BYTES = 256 * 1024;
/** With what is around them, changes and boxes stay below a file's longest; a frame of one change each, below its most frames. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_FRAMES = 3000;

export async function exportRuns(ports: CarryPorts): Promise<Result<RunsToCarry, { readonly kind: 'not-enrolled' }>> {
  const standing = await ports.log.standing();
  if (!standing) return err({ kind: 'not-enrolled' });
  const { device, office, keyId, serverKey } = standing.device;
  const { planned, left } = await planFrames(ports, sendable(standing, new Set()));
  const sealer = await ports.fileKeys.sealTo(serverKey);
  const unsent = { pending: countOf(left), oldest: (await ports.log.oldestOf(left)) ?? 0 };
  const requests: SealedFrame[] = [];
  for (const [place, runs] of planned.entries()) {
    const signed = await Promise.all(runs.map((run) => signRun(ports, standing, run)));
    const request = requestOf(ports, standing, signed, unsent);
    // Asked once: the heads are the same for all frames of the file.
    requests.push(await sealFrame(ports, sealer, place, place === 0 ? request : { ...request, heads: [] }));
  }
  const madeMs = Math.max(0, Math.round(ports.wallMs()));
  const body = writeBody({
    kind: 'runs',
    central: centralPrint(serverKey, ports.hash),
    device,
    office,
    madeMs,
    ephemeral: sealer.ephemeral,
    answerTo: await ports.fileKeys.ownPoint(),
    requests,
  });
  const signature = await ports.keys.sign(keyId, signedFile(body, ports.hash));
  const bytes = writeEnvelope({ body, signature }, ports.hash);
  const changes = countOf(sendable(standing, new Set())) - unsent.pending;
  return ok({ bytes, changes, left: unsent.pending, device, office, madeMs });
}

interface Frames {
  /** At least one, with no run when nothing waits: it still asks for what others wrote. */
  readonly planned: readonly (readonly PlannedRun[])[];
  readonly left: readonly PendingSpan[];
}

async function planFrames({ log }: Pick<CarryPorts, 'log'>, spans: readonly PendingSpan[]): Promise<Frames> {
  const planned: PlannedRun[][] = [];
  let left = spans;
  const stuck = new Set<Standing['spans'][number]['stream']>();
  let bytes = 0;
  while (bytes < MOST_BYTES && planned.length < MOST_FRAMES) {
    const { runs, unreadable } = await planRuns(
      left.filter(({ stream }) => !stuck.has(stream)),
      log.read,
      FRAME_BYTES,
    );
    for (const stream of unreadable) stuck.add(stream);
    if (runs.length === 0) break;
    planned.push([...runs]);
    left = spansAfter(left, runs);
    bytes += sizeOf(runs);
  }
  return { planned: planned.length > 0 ? planned : [[]], left };
}

const sizeOf = (runs: readonly PlannedRun[]): number =>
  runs
    .flatMap(({ changes }) => changes)
    .reduce((sum, { bytes, box }) => sum + bytes.length + (box?.cipher.length ?? 0), 0);

async function sealFrame(
  { deflate, hash }: CarryPorts,
  { seal }: KeySealer,
  place: number,
  request: SyncRequest,
): Promise<SealedFrame> {
  const { keys, tag } = await seal(place, keysOfRequest(request));
  const { content, boxes } = writeRequest(requestWithKeys(request, keys));
  return { frame: writeFrame({ deflated: await deflate(content), boxes }, hash), tag };
}
