import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { nameOfExhibit } from '@ventanilla/shared/src/change-log/exhibit.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import {
  type ExhibitPiece,
  readExhibitAnswer,
  signedExhibitAnswer,
  writeExhibitPieces,
} from '@ventanilla/shared/src/sync/exhibits/exhibit-messages.ts';
import { readFrame, writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import { describe, expect, test } from 'vitest';
import { sha256, verifierOf } from './log/signing.ts';
import { openStream } from './log/testing/counter-device.ts';
import { capital, type Enrolled, east, post, refusalOf, subject, testCentral } from './testing/test-central.ts';

const STROKES = Uint8Array.from({ length: 300 }, (_, at) => (at * 31) % 251);
const name = nameOfExhibit(sha256, STROKES);

/** Receives a parcel and hands it over against the signature; the hand-over is change 3. */
function signedFor(device: Enrolled) {
  const stream = openStream(device.number, device.office, device.keys.sign);
  const came = stream.write(
    { kind: 'received', from: UNKNOWN, doubts: [] },
    { subjects: [{ parcel: subject, bases: [] }] },
  );
  stream.write(
    { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature', signature: name },
    { subjects: [{ parcel: subject, bases: [came] }] },
  );
  return stream;
}

const framed = (pieces: readonly ExhibitPiece[]): Uint8Array => {
  const { content, boxes } = writeExhibitPieces(pieces);
  return writeFrame({ deflated: deflateRawSync(content), boxes }, sha256);
};

async function answerTo(response: Response) {
  const frame = readFrame(new Uint8Array(await response.arrayBuffer()), sha256);
  if (!frame.ok) throw new Error(frame.error.kind);
  const content = new Uint8Array(inflateRawSync(frame.value.deflated));
  const answer = readExhibitAnswer({ content, boxes: frame.value.boxes });
  if (!answer.ok) throw new Error(answer.error.why);
  return answer.value;
}

describe('POST /exhibits', () => {
  test('takes the evidence an accepted change names, in pieces, and signs how much of it is held', async () => {
    const central = testCentral();
    const device = await central.enrol(east);
    const { stream, run } = signedFor(device);
    await central.sync(device, { runs: [run()] });
    const pieceFrom = (from: number, to: number): ExhibitPiece => ({
      name,
      stream,
      seq: 3,
      size: STROKES.length,
      from,
      piece: STROKES.slice(from, to),
    });
    const verify = verifierOf(central.central.key.publicKey);
    if (!verify.ok) throw new Error('no key');
    for (const [from, to] of [
      [0, 100],
      [100, 300],
    ] as const) {
      const pieces = [pieceFrom(from, to)];
      const answer = await answerTo(await central.ask('/exhibits', post(device, framed(pieces))));
      expect(answer).toMatchObject({ epoch: 1, exhibits: [{ name, held: to }] });
      expect(verify.value(signedExhibitAnswer(device.number, pieces, answer), answer.signature)).toBe(true);
      expect(verify.value(signedExhibitAnswer(device.number + 1, pieces, answer), answer.signature)).toBe(false);
    }
    expect(central.central.database.store.reading((tx) => tx.exhibit(name))).toMatchObject({ seq: 3, bytes: STROKES });
  });

  test('takes nothing that comes before its fact, nor from an office that did not write it', async () => {
    const central = testCentral();
    const [device, stranger] = [await central.enrol(east), await central.enrol(capital)];
    const { stream, run } = signedFor(device);
    const pieces = [{ name, stream, seq: 3, size: STROKES.length, from: 0, piece: STROKES }];
    const heldFor = async (by: Enrolled) =>
      (await answerTo(await central.ask('/exhibits', post(by, framed(pieces))))).exhibits[0]?.held;
    expect(await heldFor(device)).toBeNull();
    await central.sync(device, { runs: [run()] });
    expect(await heldFor(stranger)).toBeNull();
    expect(await heldFor(device)).toBe(STROKES.length);
  });

  test('refuses each kind of bad message by name', async () => {
    const central = testCentral();
    const device = await central.enrol(east);
    const refused = async (body: Uint8Array, type?: string) =>
      refusalOf(await central.ask('/exhibits', post(device, body, type)));
    const damaged = framed([]).map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    expect(await refused(damaged)).toEqual([400, 'damaged']);
    expect(await refused(writeFrame({ deflated: deflateRawSync(Uint8Array.of(1)), boxes: [] }, sha256))).toEqual([
      400,
      'malformed',
    ]);
    expect(await refused(framed([]), 'application/json')).toEqual([415, 'wrong_type']);
    expect(central.failures).toEqual([]);
  });
});
