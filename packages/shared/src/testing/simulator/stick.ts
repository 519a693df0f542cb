/** The second road: somebody carries files between a counter and the central, late, twice, or to nobody's use. */
import { err, ok } from '../../result.ts';
import { readRunsFile } from '../../sync/central/carry/read-runs-file.ts';
import { takeRuns } from '../../sync/central/carry/take-runs.ts';
import { writeReceiptsFile } from '../../sync/central/carry/write-receipts-file.ts';
import { exportRuns } from '../../sync/counter/carry/export-runs.ts';
import { importReceipts } from '../../sync/counter/carry/import-receipts.ts';
import { toyKeys } from '../carried/toy-keys.ts';
import { filePortsOf } from './central.ts';
import { type Counter, startAgain, syncPortsOf } from './counter.ts';
import { Violated } from './violation.ts';
import { note, struck, type World } from './world.ts';

/** The counter writes all that has no receipt yet into a file. */
export async function makeFile(world: World, counter: Counter): Promise<void> {
  const made = await unlessStopped(world, counter, () => exportRuns(carryPortsOf(world, counter)));
  if (!made?.ok) return;
  world.toCentral.push({ of: counter.name, bytes: made.value.bytes });
  note(world, counter.name, null, `a file of ${made.value.changes} changes`);
}

/** The file reaches the central, or reaches it again: the pile is never emptied. */
export function bringIn(world: World, pick: number): void {
  const file = world.toCentral[pick % Math.max(1, world.toCentral.length)];
  if (!file) return;
  struck(world, 'carried-in');
  const { hash, central, nowMs } = world;
  const ports = filePortsOf(central, nowMs);
  const toy = toyKeys(hash);
  const read = readRunsFile(
    {
      hash,
      publicKey: CENTRAL_KEY,
      findDevice: (number) => {
        const device = [...central.devices.values()].find((one) => one.number === number);
        return device ? ok(device) : err({ kind: 'unknown-device' });
      },
      inflate: (deflated) => ok(deflated),
      openFrom: (ephemeral) => toy.open(ephemeral, toy.pointOf(CENTRAL_KEY)),
    },
    file.bytes,
  );
  // A restored central knows nobody it enrolled after its copy, and a key that was put back signs for nobody.
  if (!read.ok && read.error.kind !== 'unknown-device' && read.error.kind !== 'not-signed')
    throw new Violated('total', `the central refused an honest file: ${read.error.kind}`);
  if (!read.ok) return;
  const { counts, answers } = takeRuns(ports, read.value);
  note(world, file.of, 'central', `by file: ${counts.changes} changes, ${counts.known} known`);
  const ephemeral = toy.pointOf(`fresh ${world.chance.int(2 ** 30)}`);
  const sealTo = (reader: Uint8Array) => ({ ephemeral, seal: toy.seal(ephemeral, reader) });
  const back = { hash, sign: central.key.sign, publicKey: CENTRAL_KEY, deflate: same, sealTo, nowMs };
  const receipts = writeReceiptsFile(back, read.value, answers);
  if (receipts) world.toCounters.push({ of: file.of, bytes: receipts });
}

/** The receipts come back to the counter that asked, as it is by now. */
export async function bringBack(world: World, pick: number): Promise<void> {
  const file = world.toCounters[pick % Math.max(1, world.toCounters.length)];
  const counter = world.counters.find(({ name }) => name === file?.of);
  if (!file || !counter) return;
  struck(world, 'carried-back');
  const taken = await unlessStopped(world, counter, () => importReceipts(carryPortsOf(world, counter), file.bytes));
  if (taken)
    note(
      world,
      'central',
      counter.name,
      `by file → ${taken.ok ? `confirmed ${taken.value.confirmed}` : taken.error.kind}`,
    );
}

/** A disk that refuses ends the run: the screen says so, and people start again. */
async function unlessStopped<T>(world: World, counter: Counter, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    if (!counter.writer.state.isStopped) throw cause;
    await startAgain(world, counter);
    return null;
  }
}

/** What counters call the central's public key here. */
const CENTRAL_KEY = 'central';

function carryPortsOf(world: World, counter: Counter) {
  const toy = toyKeys(world.hash);
  const own = toy.pointOf(`file key of ${counter.name}`);
  return {
    ...syncPortsOf(world, counter, () => err({ kind: 'no-network' })),
    fileKeys: {
      sealTo: (reader: string) => {
        const ephemeral = toy.pointOf(`fresh ${world.chance.int(2 ** 30)}`);
        return { ephemeral, seal: toy.seal(ephemeral, toy.pointOf(reader)) };
      },
      ownPoint: () => own,
      openFrom: (ephemeral: Uint8Array) => toy.open(ephemeral, own),
    },
  };
}

const same = (content: Uint8Array): Uint8Array => content;
