import { deflateRawSync } from 'node:zlib';
import { FRAME_TYPE, LONGEST_FRAME, LONGEST_MESSAGE, writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { signedResponse, writeRequest } from '@ventanilla/shared/src/sync/messages.ts';
import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { sha256, verifierOf } from './log/signing.ts';
import { openStream } from './log/testing/counter-device.ts';
import { deliveredBy, EMPTY, east, frameOf, opened, post, refusalOf, testCentral } from './testing/test-central.ts';

describe('POST /sync', { timeout: 60_000 }, () => {
  test('signs what it says and to whom: receipts to the writer, extracts to a colleague’s device', async () => {
    const central = testCentral();
    const [one, two] = [await central.enrol(east), await central.enrol(east)];
    const stream = deliveredBy(one);
    const answer = opened((await central.sync(one, { runs: [stream.run()] })).body);
    const verify = verifierOf(central.central.key.publicKey);
    if (!verify.ok) throw new Error('no key');
    expect(answer.receipts).toMatchObject([{ stream: stream.stream, received: 3 }]);
    const asked = { device: one.number, epoch: EMPTY.epoch, cursor: EMPTY.cursor };
    expect(verify.value(signedResponse(asked, answer), answer.signature)).toBe(true);
    const pulled = opened((await central.sync(two)).body);
    expect(pulled.extracts.filter((extract) => extract.stream === stream.stream)).toHaveLength(3);
    expect(verify.value(signedResponse({ ...asked, device: two.number }, pulled), pulled.signature)).toBe(true);
    expect(verify.value(signedResponse(asked, pulled), pulled.signature)).toBe(false);
  });

  test('a frame is kept by nobody and runs nothing, in fewer words than a page', async () => {
    const central = testCentral();
    const { headers } = await central.ask('/sync', frameOf(await central.enrol(east), EMPTY));
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...headers].flat().join(': ').length).toBeLessThan(250);
  });

  test('refuses each kind of bad message by name, stores nothing and fails at nothing', async () => {
    const central = testCentral();
    const device = await central.enrol(east);
    const { content } = writeRequest(EMPTY);
    const deflated = deflateRawSync(content);
    const good = writeFrame({ deflated, boxes: [] }, sha256);
    const damaged = Uint8Array.from(good);
    damaged[4] = (damaged[4] ?? 0) ^ 1;
    const bomb = deflateRawSync(new Uint8Array(LONGEST_MESSAGE + 1));
    const frame = (inside: Uint8Array, boxes: readonly Uint8Array[] = []) =>
      writeFrame({ deflated: inside, boxes }, sha256);
    const refused = async (init: RequestInit) => refusalOf(await central.ask('/sync', init));
    expect(await refused(post(device, damaged))).toEqual([400, 'damaged']);
    expect(await refused(post(device, encode([1, deflated, [], new Uint8Array(8)])))).toEqual([400, 'other_format']);
    expect(await refused(post(device, frame(bomb)))).toEqual([413, 'too_large']);
    expect(await refused(post(device, new Uint8Array(LONGEST_FRAME + 1)))).toEqual([413, 'too_large']);
    const stream = openStream(device.number, device.office, device.keys.sign);
    for (let n = 0; n < 4000; n++) stream.writeBytes(new Uint8Array([0]));
    expect(await refused(frameOf(device, { ...EMPTY, runs: [stream.run()] }))).toEqual([413, 'too_large']);
    expect(await refused(post(device, good, 'application/json'))).toEqual([415, 'wrong_type']);
    expect(await refused(post(device, new Uint8Array(0)))).toEqual([400, 'malformed']);
    expect(await refused(post(device, new Uint8Array(100_000).fill(0x81)))).toEqual([400, 'malformed']);
    expect(await refused(post(device, frame(new Uint8Array([1, 2, 3]))))).toEqual([400, 'malformed']);
    expect(await refused(post(device, frame(deflateRawSync(encode([1, 2])))))).toEqual([400, 'malformed']);
    expect(await refused(post(device, frame(deflated, [new Uint8Array(4)])))).toEqual([400, 'malformed']);
    expect(await refused(post({ ...device, token: 'x'.repeat(43) }, good))).toEqual([401, 'unknown_device']);
    expect(await refused({ ...post(device, good), headers: { 'content-type': FRAME_TYPE } })).toEqual([
      401,
      'no_token',
    ]);
    expect((await central.sync(device)).status).toBe(200);
    expect(central.failures).toEqual([]);
  });
});
