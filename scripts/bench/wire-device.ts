/**
 * A device that says what it is told to, with the headers a counter's browser sends, over one connection kept alive.
 * Node's own client would send fewer headers, and an office pays for the browser's.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Hash } from '../../packages/shared/src/change-log/chain.ts';
import type { OfficeCode } from '../../packages/shared/src/identifiers/office-code.ts';
import { enrolAnswer } from '../../packages/shared/src/sync/enrolment.ts';
import { FRAME_TYPE, readFrame, writeFrame } from '../../packages/shared/src/sync/frame.ts';
import {
  readResponse,
  type SyncRequest,
  type SyncResponse,
  writeRequest,
} from '../../packages/shared/src/sync/messages.ts';
import { requestWith } from '../../packages/shared/src/testing/busy-day/weigh.ts';
import { type DeviceCode, must } from './real-central.ts';

export interface WireDevice {
  readonly number: number;
  readonly office: OfficeCode;
  readonly epoch: number;
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly exchange: (request: SyncRequest) => Promise<Exchanged>;
  readonly close: () => void;
}

export interface Exchanged {
  readonly response: SyncResponse;
  /** Bytes of both bodies. */
  readonly bodies: number;
  /** Deflated bytes of the answer, without boxes. */
  readonly answered: number;
}

export const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
export const deflate = (content: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(content));

export async function enrolWireDevice(port: number, { code, office }: DeviceCode): Promise<WireDevice> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const response = await fetch(`http://localhost:${port}/api/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, publicKey: rawPoint(publicKey), app: 'counter 0.0.0' }),
  });
  const { device, epoch, token } = enrolAnswer.parse(await response.json());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    number: device,
    office,
    epoch,
    sign: (message) => new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
    exchange: (request) => exchange(agent, port, token, request),
    close: () => agent.destroy(),
  };
}

async function exchange(agent: Agent, port: number, token: string, asked: SyncRequest): Promise<Exchanged> {
  const { content, boxes } = writeRequest(asked);
  const body = writeFrame({ deflated: deflate(content), boxes }, sha256);
  const answer = await post(agent, port, token, body);
  const frame = must(readFrame(answer, sha256));
  const read = { content: new Uint8Array(inflateRawSync(frame.deflated)), boxes: frame.boxes };
  return {
    response: must(readResponse(read, sha256)),
    bodies: body.length + answer.length,
    answered: frame.deflated.length,
  };
}

function post(agent: Agent, port: number, token: string, body: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const headers = headersOf(port, token, body.length);
    const asked = httpRequest({ agent, port, host: '127.0.0.1', method: 'POST', path: '/sync', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(parts);
        if (answer.statusCode === 200) resolve(new Uint8Array(whole));
        else reject(new Error(`/sync answered ${answer.statusCode}: ${whole}`));
      });
    });
    asked.on('error', (cause) => {
      // A server lets go of a connection that was silent for a while; browsers ask again on a new one, and so does this.
      if (asked.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET') resolve(post(agent, port, token, body));
      else reject(cause);
    });
    asked.end(body);
  });
}

/** As Chromium 156 on Windows sends them from the writer worker. */
const headersOf = (port: number, token: string, length: number): Record<string, string | number> => ({
  Host: `localhost:${port}`,
  Connection: 'keep-alive',
  'Content-Length': length,
  Pragma: 'no-cache',
  'Cache-Control': 'no-cache',
  'sec-ch-ua-platform': '"Windows"',
  Authorization: `Bearer ${token}`,
  'User-Agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  Accept: FRAME_TYPE,
  'sec-ch-ua': '"Chromium";v="156", "Google Chrome";v="156", "Not_A Brand";v="99"',
  'Content-Type': FRAME_TYPE,
  'sec-ch-ua-mobile': '?0',
  Origin: `http://localhost:${port}`,
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Accept-Language': 'es-CU,es;q=0.9',
});

/** The uncompressed point a browser exports as `raw`: 0x04, x, y. */
function rawPoint(key: KeyObject): string {
  const { x, y } = key.export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x ?? '', 'base64url'), Buffer.from(y ?? '', 'base64url')];
  return Buffer.concat(point).toString('base64url');
}

/** Fetches what waits for the device's office, until nothing does. @returns the cursor after it */
export async function caughtUp(device: WireDevice): Promise<number> {
  let cursor = 0;
  for (;;) {
    const { response } = await device.exchange({ ...requestWith([]), epoch: device.epoch, cursor });
    cursor = response.cursor;
    if (!response.more) return cursor;
  }
}
