/** The line between a counter and the central, good or with one fault: what it carries, and what it makes of it. */
import { err, type Result } from '../../result.ts';
import { type Synced, syncOnce } from '../../sync/counter/sync-once.ts';
import type { NoAnswer, Transport } from '../../sync/counter/transport.ts';
import { answer } from './central.ts';
import { becomeDevice, type Counter, startAgain, syncPortsOf } from './counter.ts';
import type { LineFault } from './steps.ts';
import { note, struck, type World } from './world.ts';

/** One visit of the counter's sync loop. The fault strikes the first message; what follows goes through. */
export async function sync(
  world: World,
  counter: Counter,
  fault: LineFault | 'good',
  at: number,
): Promise<Synced['result']> {
  let left: LineFault | 'good' = fault;
  const transport: Transport = ({ token, body }) => {
    const now = left;
    left = 'good';
    if (!(body instanceof Uint8Array)) throw new Error('only /sync is asked here');
    return carry(world, counter, token ?? '', body, now, at);
  };
  const { result, chunkBytes } = await attempt(world, counter, transport);
  counter.chunkBytes = chunkBytes;
  if (fault !== 'good' || result.kind !== 'ok' || result.sent + result.received > 0)
    note(world, counter.name, 'central', `sync${fault === 'good' ? '' : ` (${fault})`} → ${inWords(result)}`);
  // "Enrol this device again", says the screen. People do, with a code from the central.
  if (result.kind === 'unknown-device' || result.kind === 'not-enrolled') await becomeDevice(world, counter);
  return result;
}

/** After a failed commit nothing is written in that run: the loop says "fault" and people start again. */
async function attempt(world: World, counter: Counter, transport: Transport): Promise<Synced> {
  try {
    return await syncOnce(syncPortsOf(world, counter, transport), counter.chunkBytes);
  } catch (cause) {
    if (!counter.writer.state.isStopped) throw cause;
    await startAgain(world, counter);
    return { result: { kind: 'fault' }, chunkBytes: counter.chunkBytes };
  }
}

function carry(
  world: World,
  counter: Counter,
  token: string,
  body: Uint8Array,
  fault: LineFault | 'good',
  at: number,
): Result<Uint8Array, NoAnswer> {
  const ask = (bytes: Uint8Array) => answer(world.central, token, bytes, world.nowMs);
  if (fault !== 'good') struck(world, fault);
  switch (fault) {
    case 'good':
      return ask(body);
    case 'cut':
      ask(body.slice(0, at % body.length));
      return err({ kind: 'no-network' });
    case 'bit-flip':
      return ask(flipped(body, at));
    case 'lost-answer':
      ask(body);
      return err({ kind: 'timed-out' });
    case 'duplicate':
      ask(body);
      return ask(body);
    case 'late':
      world.late.push({ from: counter.name, token, body });
      return err({ kind: 'timed-out' });
    case 'answer-flipped': {
      const answered = ask(body);
      return answered.ok ? { ok: true, value: flipped(answered.value, at) } : answered;
    }
  }
}

/** A message that was under way for up to sixty days arrives, long overtaken by others. */
export function arrive(world: World, pick: number): void {
  const place = pick % Math.max(1, world.late.length);
  const [message] = world.late.splice(place, 1);
  if (!message) return;
  struck(world, 'late-arrival');
  note(world, message.from, 'central', 'a late message arrives');
  answer(world.central, message.token, message.body, world.nowMs);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  const place = at % bytes.length;
  copy[place] = (copy[place] ?? 0) ^ (1 << (at % 8));
  return copy;
}

const inWords = (result: Synced['result']): string =>
  result.kind === 'ok' ? `sent ${result.sent}, received ${result.received}` : result.kind;
