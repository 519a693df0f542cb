/** From a case to the HTTP request that carries it: runs, then content, then frame, then envelope, each damaged as the case says. */
import { deflateRawSync } from 'node:zlib';
import { FRAME_TYPE, writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { type Run, type SyncRequest, writeRequest } from '@ventanilla/shared/src/sync/messages.ts';
import { decode, encode } from 'cborg';
import { sha256 } from '../../log/signing.ts';
import { openStream, type TestStream } from '../../log/testing/counter-device.ts';
import type { FuzzDevice, FuzzDevices } from './fuzz-central.ts';
import type { Envelope, FrameDamage, Sending, SyncCase } from './sync-cases.ts';
import { appendActs, damagedBytes, writeActs } from './write-acts.ts';

export interface Held {
  /** A stream of the attacker that the central holds, as far as `seq`. */
  readonly own: { readonly stream: TestStream; readonly seq: number };
  /** A stream of another office's device that the central holds. */
  readonly foreign: TestStream;
  /** Name of the central's own stream. */
  readonly central: string;
}

export interface BuiltRequest {
  readonly path: string;
  readonly init: RequestInit;
  /** Changes the request meant to append to the attacker's held stream. */
  readonly appended: number;
}

export function buildRequest(given: SyncCase, devices: FuzzDevices, held: Held): BuiltRequest {
  const { runs, appended } = runsOf(given, devices, held);
  const body = frameOf(given, requestOf(given.send, runs, held));
  return { path: given.http.path, init: initOf(given.http, devices.attacker, body), appended };
}

/** A request nobody damaged. */
export const plainRequest = (device: FuzzDevice, request: Partial<SyncRequest>): RequestInit => {
  const { content, boxes } = writeRequest({ ...NOTHING, ...request });
  return initOf(PLAIN, device, writeFrame({ deflated: deflateRawSync(content), boxes }, sha256));
};

const PLAIN: Envelope = { method: 'POST', path: '/sync', type: FRAME_TYPE, authorization: 'own', encoding: null };

const NOTHING: SyncRequest = {
  epoch: 1,
  cursor: 0,
  ownToo: false,
  heads: [],
  runs: [],
  declaration: { pending: 0, oldest: 0, persisted: true, freeMb: 100, app: 'fuzz' },
};

function runsOf({ acts, send }: SyncCase, { attacker, stranger }: FuzzDevices, held: Held) {
  const fresh = () => writeActs(attacker, stranger.office, acts);
  const sent = (...runs: readonly Run[]) => ({ runs, appended: 0 });
  switch (send.how) {
    case 'nothing':
      return sent();
    case 'whole':
      return sent(fresh().run());
    case 'continued': {
      const { stream, seq } = held.own;
      appendActs(stream, seq, attacker, stranger.office, acts);
      const run = acts.length === 0 ? stream.run() : stream.run(seq + 1);
      return { runs: [run], appended: acts.length };
    }
    case 'gap':
      return sent({ ...fresh().run(), first: 2 + acts.length });
    case 'twice': {
      const run = fresh().run();
      return sent(run, run);
    }
    case 'backwards': {
      const stream = fresh();
      return acts.length === 0 ? sent(stream.run()) : sent(stream.run(2), stream.run(1, 1));
    }
    case 'in-pieces': {
      const stream = fresh();
      return sent(...acts.map((_, place) => stream.run(place + 1, place + 1)), stream.run(acts.length + 1));
    }
    case 'foreign-stream':
      return sent(held.foreign.run());
    case 'central-stream':
      return sent({ ...fresh().run(), stream: held.central as Run['stream'] });
    case 'fork':
      return sent({ ...fresh().run(), stream: held.own.stream.stream });
    case 'not-opened':
      return sent({ ...fresh().run(acts.length + 1), first: 1 });
    case 'wrong-head':
      return sent({ ...fresh().run(), head: new Uint8Array(32) });
    case 'wrong-signature':
      return sent({ ...fresh().run(), signature: new Uint8Array(64).fill(1) });
    case 'short-signature':
      return sent({ ...fresh().run(), signature: new Uint8Array(send.heads % 2) });
    case 'other-key':
      return sent(writeActs({ ...attacker, keys: stranger.keys }, stranger.office, acts).run());
    case 'other-stream-name':
      return sent({ ...fresh().run(), stream: openStream(0, attacker.office, attacker.keys.sign).stream });
  }
}

const requestOf = ({ cursor, epoch, heads }: Sending, runs: readonly Run[], { own }: Held): SyncRequest => ({
  ...NOTHING,
  epoch,
  cursor,
  heads: Array.from({ length: heads }, (_, place) => ({ stream: own.stream.stream, seq: place + 1 })),
  runs,
});

function frameOf({ content: damage, frame }: SyncCase, request: SyncRequest): Uint8Array {
  const { content, boxes } = writeRequest(request);
  const inside = damagedBytes(content, damage);
  const deflated = frame.how === 'bomb' ? BOMB : new Uint8Array(deflateRawSync(inside));
  return damageFrame(frame, deflated, boxes);
}

/** Ten megabytes in ten kilobytes: more than the public part may become. */
const BOMB = new Uint8Array(deflateRawSync(new Uint8Array(10 * 1024 * 1024)));

function damageFrame({ how, at, isSummed }: FrameDamage, deflated: Uint8Array, boxes: readonly Uint8Array[]) {
  const good = writeFrame({ deflated, boxes }, sha256);
  switch (how) {
    case 'none':
    case 'bomb':
      return good;
    case 'flip':
      return isSummed ? writeFrame({ deflated: flipped(deflated, at), boxes }, sha256) : flipped(good, at);
    case 'cut':
      return isSummed
        ? writeFrame({ deflated: deflated.slice(0, at % (deflated.length + 1)), boxes }, sha256)
        : good.slice(0, at % (good.length + 1));
    case 'append':
      return isSummed ? writeFrame({ deflated: joined(deflated, 7), boxes }, sha256) : joined(good, at % 256);
    case 'zeros':
      return new Uint8Array(at % 3000);
    case 'box-more':
      return writeFrame({ deflated, boxes: [...boxes, new Uint8Array(at % 50)] }, sha256);
    case 'box-fewer':
      return writeFrame({ deflated, boxes: boxes.slice(1) }, sha256);
    case 'boxes-swapped':
      return writeFrame({ deflated, boxes: [...boxes].reverse() }, sha256);
    case 'text':
      return new TextEncoder().encode('<html>Bienvenido a la red</html>');
    case 'format':
      return reformatted(good, at % 3 === 0 ? 'x' : (at % 7) + 1);
  }
}

const joined = (bytes: Uint8Array, more: number): Uint8Array => Uint8Array.from([...bytes, more]);

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = at % Math.max(1, copy.length);
  copy[place] = (copy[place] ?? 0) ^ (1 << (at % 8));
  return copy;
}

function reformatted(frame: Uint8Array, format: unknown): Uint8Array {
  const parts: unknown = decode(frame);
  return Array.isArray(parts) ? encode([format, ...parts.slice(1)]) : frame;
}

function initOf(http: Envelope, device: FuzzDevice, body: Uint8Array): RequestInit {
  const authorization = AUTHORIZATIONS[http.authorization](device.token);
  const headers = {
    ...(http.type === null ? {} : { 'content-type': http.type }),
    ...(authorization === null ? {} : { authorization }),
    ...(http.encoding === null ? {} : { 'content-encoding': http.encoding }),
  };
  const takesBody = http.method !== 'GET' && http.method !== 'HEAD';
  return { method: http.method, headers, ...(takesBody ? { body: new Uint8Array(body) } : {}) };
}

const AUTHORIZATIONS: Readonly<Record<Envelope['authorization'], (token: string) => string | null>> = {
  own: (token) => `Bearer ${token}`,
  none: () => null,
  unknown: () => `Bearer ${'x'.repeat(43)}`,
  basic: () => 'Basic dXNlcjpwYXNz',
  two: (token) => `Bearer ${token}, Bearer ${token}`,
  long: () => `Bearer ${'x'.repeat(5000)}`,
};
