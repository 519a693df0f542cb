/** One round trip of `POST /sync`: sign, frame, send, read, verify. Nothing is believed before its signature holds. */
import type { Hash } from '../../change-log/chain.ts';
import type { Awaitable } from '../../change-log/log-store.ts';
import { err, ok, type Result } from '../../result.ts';
import { FRAME_TYPE, LONGEST_MESSAGE, readFrame, writeFrame } from '../frame.ts';
import {
  type Declaration,
  type Run,
  readResponse,
  type SyncRequest,
  type SyncResponse,
  signedHead,
  signedResponse,
  writeRequest,
} from '../messages.ts';
import type { PlannedRun } from './plan-runs.ts';
import type { Standing } from './replication-log.ts';
import type { SyncResult } from './sync-result.ts';
import type { NoAnswer, Transport } from './transport.ts';

export interface ExchangePorts {
  readonly transport: Transport;
  readonly keys: DeviceSigner;
  /** A verifier of the central's signatures; `publicKey` is a raw point, base64url. Rejects when it is none. */
  readonly verifierOf: (publicKey: string) => Awaitable<Verify>;
  /** Raw deflate, and back; what would inflate to more than `longest` bytes does not inflate. */
  readonly deflate: (content: Uint8Array) => Awaitable<Uint8Array>;
  readonly inflate: (deflated: Uint8Array, longest: number) => Awaitable<Result<Uint8Array, unknown>>;
  readonly hash: Hash;
  readonly wallMs: () => number;
  /** Build of the app, declared to the central. */
  readonly app: string;
}

export interface DeviceSigner {
  /** ES256, r and s side by side. Throws when the key is gone. */
  readonly sign: (keyId: number, message: Uint8Array) => Awaitable<Uint8Array>;
}

export type Verify = (message: Uint8Array, signature: Uint8Array) => Awaitable<boolean>;

export interface Exchanged {
  readonly response: SyncResponse;
  /** The middle between question and answer, ms. */
  readonly wallMs: number;
}

/** What will still be unsent when this request has arrived: HQ reads it beside what the request brought. */
export type Unsent = Pick<Declaration, 'pending' | 'oldest'>;

/** The contract allows this many heads in one request; older ones get their turn when these have their receipts. */
const MOST_HEADS = 1000;

export async function exchange(
  ports: ExchangePorts,
  standing: Standing,
  planned: readonly PlannedRun[],
  left: Unsent,
): Promise<Result<Exchanged, SyncResult>> {
  const runs = await Promise.all(planned.map((run) => signRun(ports, standing, run)));
  const request = requestOf(ports, standing, runs, left);
  const body = await encodeRequest(ports, request);
  const askedAt = ports.wallMs();
  const asked = { method: 'POST', path: '/sync', token: standing.device.token, type: FRAME_TYPE, body } as const;
  const answer = await ports.transport(asked);
  const wallMs = (askedAt + ports.wallMs()) / 2;
  if (!answer.ok) return err(resultOf(answer.error));
  const response = await decodeResponse(ports, answer.value);
  if (!response.ok) return response;
  const question = { device: standing.device.device, epoch: request.epoch, cursor: request.cursor };
  const verify = await ports.verifierOf(standing.device.serverKey);
  const isSigned = await verify(signedResponse(question, response.value), response.value.signature);
  return isSigned ? ok({ response: response.value, wallMs }) : err({ kind: 'damaged' });
}

/** The device's word for a piece of its own stream, by whatever road it goes. */
export async function signRun(
  { keys }: Pick<ExchangePorts, 'keys'>,
  { device }: Standing,
  run: PlannedRun,
): Promise<Run> {
  const end = run.changes.at(-1);
  if (!end) throw new Error('a run has at least one change');
  const signature = await keys.sign(device.keyId, signedHead(run.stream, end.seq, end.head));
  return { stream: run.stream, first: run.first, changes: run.changes, head: end.head, signature };
}

export function requestOf(
  { app }: Pick<ExchangePorts, 'app'>,
  standing: Standing,
  runs: readonly Run[],
  left: Unsent,
): SyncRequest {
  const { spans, replication, protection } = standing;
  return {
    epoch: replication.epoch,
    cursor: replication.cursor,
    ownToo: replication.isFetchingOwn,
    heads: spans.slice(0, MOST_HEADS).map(({ stream, last }) => ({ stream, seq: last })),
    runs,
    declaration: {
      ...left,
      persisted: protection.persisted,
      freeMb: protection.freeMb,
      app,
    },
  };
}

async function encodeRequest({ hash, deflate }: ExchangePorts, request: SyncRequest): Promise<Uint8Array> {
  const { content, boxes } = writeRequest(request);
  return writeFrame({ deflated: await deflate(content), boxes }, hash);
}

async function decodeResponse(
  { hash, inflate }: ExchangePorts,
  body: Uint8Array,
): Promise<Result<SyncResponse, SyncResult>> {
  const frame = readFrame(body, hash);
  if (!frame.ok) return err({ kind: frame.error.kind === 'damaged' ? 'damaged' : 'not-our-server' });
  const content = await inflate(frame.value.deflated, LONGEST_MESSAGE);
  const response = content.ok ? readResponse({ content: content.value, boxes: frame.value.boxes }, hash) : content;
  return response.ok ? response : err({ kind: 'damaged' });
}

function resultOf(answer: NoAnswer): SyncResult {
  if (answer.kind !== 'refused') return answer;
  const { code, next } = answer.error;
  if (code === 'damaged') return { kind: 'damaged' };
  if (code === 'unknown_device' || code === 'revoked_device' || code === 'no_token') return { kind: 'unknown-device' };
  return { kind: 'refused', code, next };
}
