/**
 * The messages of the wire as they were once written, byte for byte. Signatures in them are placeholders: ECDSA signs
 * the same bytes differently every time, so what is golden is the bytes that are signed. So is deflate's output, which
 * browsers are free to choose: what is golden is what goes into it.
 */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../change-log/chain.ts';
import { parseStreamId } from '../custody/change-id.ts';
import { readFrame, writeFrame } from './frame.ts';
import { readRequest, readResponse, signedHead, signedResponse, writeRequest, writeResponse } from './messages.ts';
import golden from './vectors/golden-messages.json' with { type: 'json' };

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const withHex = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? hexOf(part) : part)));
const messageOf = ({ content, boxes }: { readonly content: string; readonly boxes: readonly string[] }) => ({
  content: bytesOf(content),
  boxes: boxes.map(bytesOf),
});

describe('the wire as it ever was', () => {
  test('a request', () => {
    const read = readRequest(messageOf(golden.request));
    if (!read.ok) throw new Error(read.error.why);
    expect(withHex(read.value)).toEqual(golden.request.message);
    expect(hexOf(writeRequest(read.value).content)).toBe(golden.request.content);
  });

  test('a response, and what the central signs of it', () => {
    const read = readResponse(messageOf(golden.response), sha256);
    if (!read.ok) throw new Error(read.error.why);
    expect(withHex(read.value)).toEqual(golden.response.message);
    expect(hexOf(writeResponse(read.value, sha256).content)).toBe(golden.response.content);
    expect(hexOf(signedResponse(golden.signedResponse.asked, read.value))).toBe(golden.signedResponse.hex);
  });

  test('what a device signs of a run', () => {
    const { stream, seq, head, hex } = golden.signedHead;
    const named = parseStreamId(stream);
    if (!named.ok) throw new Error(stream);
    expect(hexOf(signedHead(named.value, seq, bytesOf(head)))).toBe(hex);
  });

  test('the frame', () => {
    const frame = { deflated: bytesOf(golden.frame.deflated), boxes: golden.frame.boxes.map(bytesOf) };
    expect(hexOf(writeFrame(frame, sha256))).toBe(golden.frame.hex);
    expect(readFrame(bytesOf(golden.frame.hex), sha256)).toEqual({ ok: true, value: frame });
  });
});
