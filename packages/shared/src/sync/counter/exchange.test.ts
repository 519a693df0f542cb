/** Against a central made of its key alone: what it signs is believed, what anybody else signs is not. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { boxHash, type Hash } from '../../change-log/chain.ts';
import { parseStreamId } from '../../custody/change-id.ts';
import { parseOfficeCode } from '../../identifiers/office-code.ts';
import { err, ok } from '../../result.ts';
import { readFrame, writeFrame } from '../frame.ts';
import { type Asked, readRequest, type SyncResponse, signedResponse, writeResponse } from '../messages.ts';
import { exchange, type Verify } from './exchange.ts';
import type { Standing } from './replication-log.ts';
import type { Transport } from './transport.ts';

const office = parseOfficeCode(230407);
const stream = parseStreamId('00a1b2c3d4e5f607');
if (!office.ok || !stream.ok) throw new Error('the example is wrong');

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const central = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
const stranger = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
const serverKey = Buffer.from(await crypto.subtle.exportKey('raw', central.publicKey)).toString('base64url');

const standing: Standing = {
  device: { device: 7, office: office.value, token: 'secret', serverKey, keyId: 1 },
  replication: { epoch: 1, cursor: 4, referenceAtServer: 1, unreadable: 0, ownElsewhere: 0, isFetchingOwn: false },
  spans: [{ stream: stream.value, first: 1, last: 2, device: 7 }],
  elsewhere: new Set(),
  protection: { persisted: true, freeMb: 512 },
  referenceHere: 1,
  lastResult: null,
};
const run = {
  stream: stream.value,
  first: 1,
  changes: [{ seq: 1, bytes: new Uint8Array([1]), box: null, head: new Uint8Array(32) }],
};
const foreign = {
  stream: stream.value,
  seq: 1,
  bytes: new Uint8Array([5]),
  box: { cipher: new Uint8Array([9, 9]), key: new Uint8Array(16) },
  boxHash: boxHash(sha256, new Uint8Array([9, 9])),
};

type Answer = Omit<SyncResponse, 'signature'>;
const question: Asked = { device: 7, epoch: 1, cursor: 4 };
const answer: Answer = {
  epoch: 1,
  serverMs: 1000,
  outcomes: [],
  receipts: [{ stream: stream.value, received: 2, safe: 0, head: new Uint8Array(32) }],
  extracts: [foreign],
  cursor: 5,
  more: false,
  reference: 1,
  own: 0,
};

async function frameOf(said: Answer, key: CryptoKey, asked = question, sent = said): Promise<Uint8Array> {
  const message = Uint8Array.from(signedResponse(asked, said));
  const signature = new Uint8Array(await crypto.subtle.sign(ES256, key, message));
  const { content, boxes } = writeResponse({ ...sent, signature }, sha256);
  return writeFrame({ deflated: deflateRawSync(content), boxes }, sha256);
}

async function verifierOf(publicKey: string): Promise<Verify> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(publicKey, 'base64url'), CURVE, false, ['verify']);
  return (message, signature) => crypto.subtle.verify(ES256, key, Uint8Array.from(signature), Uint8Array.from(message));
}

const ask = (transport: Transport) =>
  exchange(
    {
      transport,
      keys: { sign: async () => new Uint8Array(64) },
      verifierOf,
      deflate: (content) => deflateRawSync(content),
      inflate: (deflated) => ok(inflateRawSync(deflated)),
      hash: sha256,
      wallMs: () => 1000,
      app: 'counter 0.0.0',
    },
    standing,
    [run],
    { pending: 1, oldest: 99 },
  );

describe('one round trip', () => {
  test('brings the central what the device has and declares of itself', async () => {
    const seen: Uint8Array[] = [];
    await ask(async ({ body, token }) => {
      if (body instanceof Uint8Array) seen.push(body);
      expect(token).toBe('secret');
      return err({ kind: 'no-network' });
    });
    const frame = readFrame(seen[0] ?? new Uint8Array(0), sha256);
    if (!frame.ok) throw new Error('no frame was sent');
    const content = inflateRawSync(frame.value.deflated);
    const request = readRequest({ content, boxes: frame.value.boxes });
    expect(request).toMatchObject({
      ok: true,
      value: {
        epoch: 1,
        cursor: 4,
        heads: [{ stream: stream.value, seq: 2 }],
        runs: [{ first: 1 }],
        declaration: { pending: 1, oldest: 99, persisted: true, freeMb: 512 },
      },
    });
  });

  test('believes what the central signed', async () => {
    const frame = await frameOf(answer, central.privateKey);
    expect(await ask(async () => ok(frame))).toMatchObject({ ok: true, value: { response: answer, wallMs: 1000 } });
  });

  test('HZ-07 believes nobody else, and no box that is not the one signed for', async () => {
    const forged = await frameOf(answer, stranger.privateKey);
    const swapped = { ...foreign, box: { cipher: new Uint8Array([6, 6]), key: new Uint8Array(16) } };
    const withOtherBox = await frameOf(answer, central.privateKey, question, { ...answer, extracts: [swapped] });
    for (const frame of [forged, withOtherBox]) {
      expect(await ask(async () => ok(frame))).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
  });

  test('HZ-07 believes no answer that was given to another device, or to this one for another cursor', async () => {
    for (const other of [{ device: 8 }, { epoch: 2 }, { cursor: 0 }]) {
      const frame = await frameOf(answer, central.privateKey, { ...question, ...other });
      expect(await ask(async () => ok(frame))).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
  });

  test('HZ-07 believes nothing that was altered behind the signature, whatever it is', async () => {
    const altered: readonly Partial<Answer>[] = [
      { epoch: 2 },
      { serverMs: 1001 },
      { outcomes: [{ stream: stream.value, seq: 1, verdict: 'refused', reason: 'malformed' }] },
      { receipts: [] },
      { extracts: [{ ...foreign, bytes: new Uint8Array([6]) }] },
      { extracts: [{ ...foreign, box: { ...foreign.box, key: new Uint8Array(16).fill(1) } }] },
      { extracts: [{ ...foreign, box: null }] },
      { cursor: 6 },
      { more: true },
      { reference: 2 },
    ];
    for (const change of altered) {
      const frame = await frameOf(answer, central.privateKey, question, { ...answer, ...change });
      expect(await ask(async () => ok(frame))).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
  });

  test('HZ-07 tells a broken line from a page that is no answer of the central', async () => {
    const frame = await frameOf(answer, central.privateKey);
    const broken = Uint8Array.from(frame);
    broken[40] = (broken[40] ?? 0) ^ 1;
    expect(await ask(async () => ok(broken))).toEqual({ ok: false, error: { kind: 'damaged' } });
    const page = new TextEncoder().encode('<html>Bienvenido a la red</html>');
    expect(await ask(async () => ok(page))).toEqual({ ok: false, error: { kind: 'not-our-server' } });
  });

  test('a device the central does not know is told to enrol again', async () => {
    const error = { code: 'unknown_device', what: '', why: '', next: '' };
    expect(await ask(async () => err({ kind: 'refused', status: 401, error }))).toEqual({
      ok: false,
      error: { kind: 'unknown-device' },
    });
  });
});
