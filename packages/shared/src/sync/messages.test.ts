import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxHash, type Hash } from '../change-log/chain.ts';
import { parseStreamId } from '../custody/change-id.ts';
import { readFrame, writeFrame } from './frame.ts';
import {
  readRequest,
  readResponse,
  type SyncRequest,
  type SyncResponse,
  VERDICTS,
  writeRequest,
  writeResponse,
} from './messages.ts';
import { writeColumns } from './write-columns.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

const streams = fc.stringMatching(/^[0-9a-f]{16}$/).map((text) => {
  const parsed = parseStreamId(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
});
const seqs = fc.integer({ min: 1, max: 1_000_000 });
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const boxes = fc.option(fc.record({ cipher: fc.uint8Array({ maxLength: 40 }), key: bytesOf(16) }));
const records = fc.uint8Array({ minLength: 1, maxLength: 60 });

const requests: fc.Arbitrary<SyncRequest> = fc.record({
  epoch: fc.nat(),
  cursor: fc.nat(),
  ownToo: fc.boolean(),
  heads: fc.array(fc.record({ stream: streams, seq: seqs }), { maxLength: 3 }),
  runs: fc.array(
    fc.record({
      stream: streams,
      first: seqs,
      changes: fc.array(fc.record({ bytes: records, box: boxes }), { minLength: 1, maxLength: 4 }),
      head: bytesOf(32),
      signature: bytesOf(64),
    }),
    { maxLength: 3 },
  ),
  declaration: fc.record({
    pending: fc.nat(),
    oldest: fc.nat(),
    persisted: fc.boolean(),
    freeMb: fc.integer({ min: -1, max: 9999 }),
    app: fc.string({ maxLength: 40 }),
  }),
});

const responses: fc.Arbitrary<SyncResponse> = fc.record({
  epoch: fc.nat(),
  serverMs: fc.nat(),
  outcomes: fc.array(
    fc.record({
      stream: streams,
      seq: seqs,
      verdict: fc.constantFrom(...VERDICTS),
      reason: fc.string({ maxLength: 80 }),
    }),
    { maxLength: 3 },
  ),
  receipts: fc.array(fc.record({ stream: streams, received: fc.nat(), safe: fc.nat(), head: bytesOf(32) }), {
    maxLength: 3,
  }),
  extracts: fc.array(
    fc
      .record({ stream: streams, seq: seqs, bytes: records, box: boxes, withheld: fc.option(bytesOf(32)) })
      .map(({ withheld, ...extract }) => ({
        ...extract,
        boxHash: (extract.box ? null : withheld) ?? boxHash(sha256, extract.box?.cipher ?? null),
      })),
    { maxLength: 4 },
  ),
  cursor: fc.nat(),
  more: fc.boolean(),
  reference: fc.nat(),

  own: fc.nat(),
  signature: bytesOf(64),
});

describe('the messages of POST /sync', () => {
  test('a request is read as it was written, boxes with their own changes', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(readRequest(writeRequest(request))).toEqual({ ok: true, value: request });
      }),
    );
  });

  test('so is a response', () => {
    fc.assert(
      fc.property(responses, (response) => {
        expect(readResponse(writeResponse(response, sha256), sha256)).toEqual({ ok: true, value: response });
      }),
    );
  });

  test('a box too many or too few is refused: no box may open with the key of another', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const message = writeRequest(request);
        expect(readRequest({ ...message, boxes: [...message.boxes, new Uint8Array(3)] }).ok).toBe(false);
      }),
    );
  });

  test('garbage is refused and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(readRequest({ content, boxes: [] }).ok).toBe(false);
        expect(readResponse({ content, boxes: [] }, sha256).ok).toBe(false);
      }),
    );
  });

  test('columns of anything else than a message are refused', () => {
    for (const cells of [
      null,
      7,
      [],
      [1, 2, 3],
      [1, 0, [], [], [0, 0, 1, -1, 'app'], 9],
      [1, 0, [], [[1]], [0, 0, 1, -1, 'a']],
    ]) {
      const message = { content: writeColumns(cells), boxes: [] };
      expect(readRequest(message)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
      expect(readResponse(message, sha256)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    }
  });
});

describe('the frame', () => {
  const frames = fc.record({
    deflated: fc.uint8Array({ maxLength: 80 }),
    boxes: fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 3 }),
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(readFrame(writeFrame(frame, sha256), sha256)).toEqual({ ok: true, value: frame });
      }),
    );
  });

  test('any flipped bit of the content shows as damage: the line is asked again, nothing advances', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.nat(7), (frame, place, bit) => {
        const bytes = writeFrame(frame, sha256);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const read = readFrame(bytes, sha256);
        if (read.ok) expect(read.value).toEqual(frame);
        expect(read.ok).toBe(false);
      }),
    );
  });

  test('a frame of a later format is named, so that the counter can be told to update', () => {
    const later = writeFrame({ deflated: new Uint8Array(1), boxes: [] }, sha256);
    later[1] = 1;
    expect(readFrame(later, sha256)).toEqual({ ok: false, error: { kind: 'other-format', format: 1 } });
  });
});
