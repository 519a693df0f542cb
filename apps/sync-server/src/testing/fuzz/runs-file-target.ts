/**
 * `runs import` under damaged files: what a damaged request may be, inside a file that is damaged too, signed by its
 * device or by another. Nothing throws, a refused file stores nothing, every change ends in exactly one way, a second
 * time stores nothing more, and the next honest file is taken.
 */
import { inflateRawSync } from 'node:zlib';
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { NoRuns } from '@ventanilla/shared/src/sync/central/carry/read-runs-file.ts';
import type { SealedFrame } from '@ventanilla/shared/src/sync/file/file-body.ts';
import { LONGEST_MESSAGE, readFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { readRequest, type SyncRequest } from '@ventanilla/shared/src/sync/messages.ts';
import * as fc from 'fast-check';
import { findDevice } from '../../access/identify-device.ts';
import { type TakenFile, takeRunsFile } from '../../log/carry-files.ts';
import { sha256 } from '../../log/signing.ts';
import { isSound, verifyLog } from '../../log/verify/verify-log.ts';
import { counterFile, type Seal } from '../counter-file.ts';
import { buildRequest } from './build-request.ts';
import { FUZZ_NOW, type FuzzCentral, openFuzzCentral } from './fuzz-central.ts';
import type { Finding, FuzzTarget } from './fuzz-target.ts';
import { type HonestWork, startHonestWork } from './honest-work.ts';
import { type SyncCase, syncCases } from './sync-cases.ts';

export interface RunsFileCase {
  readonly inside: SyncCase;
  readonly signedBy: 'device' | 'stranger' | 'nobody-known';
  readonly frames: 'one' | 'twice' | 'resealed-twice' | 'honest-and-it' | 'other-tag' | 'no-keys';
  readonly outside: 'whole' | 'flip' | 'cut' | 'append' | 'head-only' | 'other-magic';
  readonly at: number;
  readonly madeMs: number;
}

/** Takes a file in; replaced by tests that break a rule on purpose. */
export type Taking = (central: FuzzCentral, bytes: Uint8Array) => Result<TakenFile, NoRuns>;

export const takeCarried: Taking = ({ central: { database, key } }, bytes) =>
  takeRunsFile(
    { database, key, nowMs: FUZZ_NOW, findDevice: (number) => findDevice(database.read, number, false) },
    bytes,
  );

const runsFileCases: fc.Arbitrary<RunsFileCase> = fc.record({
  inside: syncCases,
  signedBy: oneOf('device', 'stranger', 'nobody-known'),
  frames: oneOf('one', 'twice', 'resealed-twice', 'honest-and-it', 'other-tag', 'no-keys'),
  outside: oneOf('whole', 'flip', 'cut', 'append', 'head-only', 'other-magic'),
  at: fc.nat({ max: 100_000 }),
  madeMs: fc.constantFrom(FUZZ_NOW, 0, Number.MAX_SAFE_INTEGER),
});

/** Mostly the first: a file that is refused at its outside never tries its inside. */
function oneOf<const T extends string>(usual: T, ...odd: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 4 * odd.length, arbitrary: fc.constant(usual) },
    { weight: odd.length, arbitrary: fc.constantFrom(...odd) },
  );
}

export const runsFileTarget = (taking: Taking = takeCarried): FuzzTarget<RunsFileCase> => ({
  name: 'runs-file',
  cases: runsFileCases,
  open: async () => {
    const central = await openFuzzCentral();
    const honest = await startHonestWork(central, central.ask);
    return {
      attempt: (given) => attempt(given, central, honest, taking),
      close: () => {
        const found = verifyLog(central.central.database);
        central.close();
        return isSound(found) ? [] : [`the log no longer holds: ${JSON.stringify([found.faults, found.differing])}`];
      },
    };
  },
});

async function attempt(
  given: RunsFileCase,
  central: FuzzCentral,
  honest: HonestWork,
  taking: Taking,
): Promise<Result<string, Finding>> {
  const { init } = buildRequest(given.inside, central.devices, await honest.held(given.inside.send.how));
  const file = writeFile(given, central, new Uint8Array(await new Response(init.body ?? null).arrayBuffer()));
  const before = central.commits();
  const first = guarded(central, taking, file);
  if (!first.ok) return first;
  if (!first.value.ok && central.commits() !== before) {
    return err(`refused as ${first.value.error.kind}, and yet something was stored`);
  }
  if (first.value.ok && !addsUp(first.value.value))
    return err(`changes that end in no way or in two: ${nameOf(first.value)}`);
  const held = central.digest();
  const again = guarded(central, taking, file);
  if (!again.ok) return again;
  if (central.digest() !== held) return err(`a second time stored more: ${nameOf(first.value)}`);
  if (again.value.ok !== first.value.ok) return err(`first ${nameOf(first.value)}, then ${nameOf(again.value)}`);
  const next = guarded(central, taking, counterFile(central.devices.colleague, centralOf(central)));
  if (!next.ok || !next.value.ok) return err('the honest file behind it was not taken');
  const worked = await honest.goOn();
  return worked.ok ? ok(nameOf(first.value)) : worked;
}

function writeFile(given: RunsFileCase, central: FuzzCentral, inside: Uint8Array): Uint8Array {
  const { attacker, stranger } = central.devices;
  const { signedBy, madeMs } = given;
  const keys = signedBy === 'stranger' ? stranger.keys : attacker.keys;
  const writer = { ...attacker, keys, number: signedBy === 'nobody-known' ? 4711 : attacker.number };
  const request = requestIn(inside);
  const tamperFrames = (honest: SealedFrame, seal: Seal): readonly SealedFrame[] => {
    const framed = request ? seal(request, 0) : { ...honest, frame: inside };
    switch (given.frames) {
      case 'one':
        return [framed];
      case 'twice':
        return [framed, framed];
      case 'resealed-twice':
        return request ? [framed, seal(request, 1)] : [framed];
      case 'honest-and-it':
        return [honest, request ? seal(request, 1) : framed];
      case 'other-tag':
        return [{ ...framed, tag: new Uint8Array(16) }];
      case 'no-keys':
        return [{ ...framed, frame: inside }];
    }
  };
  return damaged(given, counterFile(writer, { ...centralOf(central), madeMs, tamperFrames }));
}

const centralOf = ({ central }: FuzzCentral) => ({ publicKey: central.key.publicKey });

/** Null for a frame nobody could read: it goes into the file as it is. */
function requestIn(inside: Uint8Array): SyncRequest | null {
  const frame = readFrame(inside, sha256);
  if (!frame.ok) return null;
  try {
    const content = new Uint8Array(inflateRawSync(frame.value.deflated, { maxOutputLength: LONGEST_MESSAGE }));
    const request = readRequest({ content, boxes: frame.value.boxes });
    return request.ok ? request.value : null;
  } catch {
    return null;
  }
}

function damaged({ outside, at }: RunsFileCase, file: Uint8Array): Uint8Array {
  const place = at % file.length;
  switch (outside) {
    case 'whole':
      return file;
    case 'flip':
      return file.map((byte, each) => (each === place ? byte ^ (1 << (at % 8)) : byte));
    case 'cut':
      return file.slice(0, place);
    case 'append':
      return join(file, Uint8Array.of(at % 256));
    case 'head-only':
      return file.slice(0, at % 16);
    case 'other-magic':
      return join(Uint8Array.of(at % 256), file);
  }
}

function guarded(central: FuzzCentral, taking: Taking, file: Uint8Array): Result<Result<TakenFile, NoRuns>, Finding> {
  try {
    return ok(taking(central, file));
  } catch (cause) {
    return err(`it threw: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  }
}

function addsUp({ counts: { changes, ...fates } }: TakenFile): boolean {
  return changes === Object.values(fates).reduce((sum, count) => sum + count, 0);
}

function nameOf(taken: Result<TakenFile, NoRuns>): string {
  if (!taken.ok) return `refused ${taken.error.kind}${'why' in taken.error ? ` ${taken.error.why}` : ''}`;
  const fates = Object.entries(taken.value.counts).filter(([fate, count]) => fate !== 'changes' && count > 0);
  return ['taken', ...fates.map(([fate]) => fate)].join(' ');
}
