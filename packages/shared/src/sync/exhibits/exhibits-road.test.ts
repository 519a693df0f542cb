/** Evidence on its way from a counter to a central, both the real ones on memory, over a line that breaks. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Hash } from '../../change-log/chain.ts';
import { nameOfExhibit } from '../../change-log/exhibit.ts';
import type { DraftKey, Envelope } from '../../change-log/writing/commands.ts';
import { readHandOverBox, readStrokes } from '../../change-log/writing/read-hand-over-box.ts';
import { recordCommand } from '../../change-log/writing/record-command.ts';
import type { Stroke } from '../../custody/acts/hand-over.ts';
import { type ChangeId, numberOf, streamOf } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import { err, ok } from '../../result.ts';
import { memoryCentral } from '../../testing/memory-central.ts';
import { enrolAndSignIn, NOON, newDisks, switchOn } from '../../testing/memory-device.ts';
import { subject } from '../../testing/story.ts';
import { answerSync } from '../central/answer-sync.ts';
import { takeExhibits } from '../central/take-exhibits.ts';
import { sendExhibits } from '../counter/exhibits/send-exhibits.ts';
import { createReplicationLog } from '../counter/replicate.ts';
import { syncOnce } from '../counter/sync-once.ts';
import type { Transport } from '../counter/transport.ts';
import { readFrame, writeFrame } from '../frame.ts';
import { type Message, readRequest, writeResponse } from '../messages.ts';
import { readExhibitPieces, writeExhibitAnswer } from './exhibit-messages.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
let drawn = 0;
const random = (bytes: number): Uint8Array => sha256(Uint8Array.of(++drawn, drawn >> 8, 2)).slice(0, bytes);
const OFFICE = 340101 as OfficeCode;
const CHUNK = 4096;
const goOn = (): boolean => true;

const strokesOf = (points: number): readonly Stroke[] => [
  Array.from({ length: points }, (_, at): [number, number, number] => [at % 90, (at * 7) % 40, at * 16]),
];

/** One counter of one office and its central. `line` says whether a message arrives; what went through is noted. */
async function openRoad() {
  const disks = newDisks();
  const writer = await switchOn(disks, sha256, random);
  await enrolAndSignIn(writer);
  const central = memoryCentral([{ code: OFFICE, municipality: 3401, version: 0 }]);
  const road = {
    paths: [] as string[],
    pieceBytes: 0,
    line: (_message: number): boolean => true,
    sign: () => new Uint8Array(64),
  };
  const device = { number: 7, office: OFFICE, verify: () => true };

  const take = (path: string, message: Message): Message => {
    const tools = { store: central, hash: sha256, sign: road.sign, nowMs: NOON };
    if (path === '/exhibits') {
      const pieces = readExhibitPieces(message);
      if (!pieces.ok) throw new Error(pieces.error.why);
      road.pieceBytes += pieces.value.reduce((sum, { piece }) => sum + piece.length, 0);
      return writeExhibitAnswer(takeExhibits(tools, device, pieces.value));
    }
    const request = readRequest(message);
    if (!request.ok) throw new Error(request.error.why);
    return writeResponse(answerSync({ ...tools, project: () => new Set() }, device, request.value), sha256);
  };
  const transport: Transport = ({ path, body }) => {
    road.paths.push(path);
    const frame = body instanceof Uint8Array ? readFrame(body, sha256) : null;
    if (!frame?.ok || !road.line(road.paths.length)) return err({ kind: 'no-network' });
    const { content, boxes } = take(path, { content: frame.value.deflated, boxes: frame.value.boxes });
    return ok(writeFrame({ deflated: content, boxes }, sha256));
  };
  const ports = {
    log: createReplicationLog(writer),
    transport,
    askReference: () => null,
    keys: { sign: () => new Uint8Array(64) },
    verifierOf: () => (_: Uint8Array, signature: Uint8Array) => signature.length === 64,
    deflate: (content: Uint8Array) => content,
    inflate: (deflated: Uint8Array) => ok(deflated),
    hash: sha256,
    wallMs: () => NOON,
    app: 'counter 0.0.0',
  };

  /** Receives a parcel and hands it over against a signature of so many points. */
  const handOver = async (number: string, points: number): Promise<ChangeId> => {
    const parcel = subject(number);
    const act = (): DraftKey => String(++drawn).padStart(16, '0') as DraftKey;
    const receive: Envelope = {
      act: act(),
      via: 'wedge',
      seen: {},
      command: { kind: 'receive', subject: parcel, command: { kind: 'receive', number: null, confirmed: [] } },
    };
    const received = await recordCommand(writer, receive);
    if (received.kind !== 'recorded') throw new Error(JSON.stringify(received));
    const given = await recordCommand(writer, {
      act: act(),
      via: 'wedge',
      seen: { [parcel]: [received.change] },
      command: {
        kind: 'hand-over',
        subjects: [parcel],
        command: {
          kind: 'hand-over',
          to: 'addressee',
          document: 'carne',
          documentNumber: '91021027775',
          name: 'Yadira Pérez Soto',
          proof: { kind: 'signature', strokes: strokesOf(points) },
        },
      },
    });
    if (given.kind !== 'recorded') throw new Error(JSON.stringify(given));
    return given.change;
  };
  return { disks, writer, central, road, ports, handOver };
}

describe('a signature', () => {
  test('lies in an exhibit that its change names, with the key in the change’s box', async () => {
    const { disks, handOver } = await openRoad();
    const change = await handOver('S:RR473124829GB', 50);
    const [exhibit] = await disks.store.exhibitsToSend(1, 9);
    if (!exhibit) throw new Error('nothing waits');
    expect([exhibit.stream, exhibit.seq]).toEqual([streamOf(change), numberOf(change)]);
    // These tests seal with nothing: what is sealed can be read.
    expect(readStrokes(exhibit.bytes)).toEqual({ ok: true, value: strokesOf(50) });
    const [held] = await disks.store.read(streamOf(change), numberOf(change), 1);
    const box = held?.box && readHandOverBox(held.box.cipher);
    expect(box).toMatchObject({ ok: true, value: { name: 'Yadira Pérez Soto', proof: { kind: 'signature' } } });
    expect(held?.box?.cipher.length).toBeLessThan(40);
  });

  test('is found again in the black box when the database lost it', async () => {
    const { disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    const before = await disks.store.exhibitsToSend(1, 9);
    disks.store.loseLast(1);
    expect(await disks.store.exhibitsToSend(1, 9)).toEqual([]);
    await switchOn(disks, sha256, random);
    expect(await disks.store.exhibitsToSend(1, 9)).toEqual(before);
  });
});

describe('evidence', () => {
  test('goes after the facts, and is held at the central under the name the change gave it', async () => {
    const { central, road, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'waiting' });
    expect(road.paths).toEqual([]);
    expect((await syncOnce(ports, CHUNK)).result).toMatchObject({ kind: 'ok' });
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'all-sent' });
    const [held] = [...central.tables.exhibits.values()];
    expect(held && nameOfExhibit(sha256, held.bytes)).toBe(held?.name);
    expect(await disks.store.exhibitsToSend(1, 9)).toEqual([]);
    expect(central.tables.arriving.size).toBe(0);
  });

  test('of many acts shares messages, and of one long one goes in pieces', async () => {
    const { central, road, ports, handOver } = await openRoad();
    for (const number of [1, 2, 3, 4]) await handOver(`N:PRUEBA-${number}`, 60 + number);
    await handOver('S:RR473124829GB', 5000);
    await syncOnce(ports, CHUNK);
    const before = road.paths.length;
    await sendExhibits(ports, CHUNK, goOn);
    expect(central.tables.exhibits.size).toBe(5);
    expect(road.paths.length - before).toBeLessThanOrEqual(8);
  });

  test('goes on where the line broke: no byte of it is sent twice', async () => {
    const { central, road, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 5000);
    await syncOnce(ports, CHUNK);
    const [exhibit] = await disks.store.exhibitsToSend(1, 9);
    const size = exhibit?.bytes.length ?? 0;
    expect(size).toBeGreaterThan(3 * CHUNK);
    const started = road.paths.length;
    for (let attempt = 1; attempt <= 20 && central.tables.exhibits.size === 0; attempt += 1) {
      const from = road.paths.length;
      // Each attempt gets three messages through.
      road.line = (message) => message - from <= 3;
      await sendExhibits(ports, CHUNK, goOn);
    }
    expect(central.tables.exhibits.size).toBe(1);
    expect(central.tables.arriving.size).toBe(0);
    expect(road.pieceBytes).toBe(size);
    expect(road.paths.length - started).toBeGreaterThan(4);
  });

  test('waits when facts come between, and when somebody else wants the line', async () => {
    const { central, road, ports, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    await sendExhibits(ports, CHUNK, () => false);
    expect(central.tables.exhibits.size).toBe(0);
    await handOver('N:PRUEBA-1', 50);
    const before = road.paths.length;
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'waiting' });
    expect(road.paths.length).toBe(before);
  });

  test('is sent again to a central that was restored from a copy without it', async () => {
    const { central, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    await sendExhibits(ports, CHUNK, goOn);
    central.writing((tx) => tx.saveEpoch(2));
    central.tables.exhibits.clear();
    await syncOnce(ports, CHUNK);
    expect(await disks.store.exhibitsToSend(2, 9)).toHaveLength(1);
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'all-sent' });
    expect(central.tables.exhibits.size).toBe(1);
  });

  test('that nobody signed for is not believed to have arrived', async () => {
    const { road, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    road.sign = () => new Uint8Array(3);
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'waiting' });
    expect(await disks.store.exhibitsToSend(1, 9)).toHaveLength(1);
  });
});

describe('the central takes nothing', () => {
  test('that no change of the office names, and all the rest goes on', async () => {
    const { central, ports, disks, handOver } = await openRoad();
    const [{ stream } = { stream: null }] = await disks.store.ownStreams();
    if (!stream) throw new Error('it has written');
    const stray = { stream, seq: 1, bytes: Uint8Array.of(1, 2, 3) };
    disks.store.commit({ exhibits: [{ ...stray, name: nameOfExhibit(sha256, stray.bytes) }] });
    const change = await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    // So little a message that what is left after the stray one takes several.
    expect(await sendExhibits(ports, 128, goOn)).toEqual({ kind: 'waiting' });
    expect([...central.tables.exhibits.values()].map(({ seq }) => seq)).toEqual([numberOf(change)]);
    expect(central.tables.arriving.size).toBe(0);
  });

  test('twice: a piece whose answer was lost comes again and counts once', async () => {
    const { central, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    const [exhibit] = await disks.store.exhibitsToSend(1, 9);
    if (!exhibit) throw new Error('nothing waits');
    const { bytes, ...place } = exhibit;
    const tools = { store: central, hash: sha256, sign: () => new Uint8Array(64), nowMs: NOON };
    const device = { number: 7, office: OFFICE, verify: () => true };
    const heldAfter = (from: number, to: number) =>
      takeExhibits(tools, device, [{ ...place, size: bytes.length, from, piece: bytes.slice(from, to) }]).exhibits[0]
        ?.held;
    expect([heldAfter(0, 60), heldAfter(0, 60), heldAfter(90, 99), heldAfter(60, bytes.length)]).toEqual([
      60,
      60,
      60,
      bytes.length,
    ]);
    expect(heldAfter(0, 60)).toBe(bytes.length);
  });

  test('of another office’s evidence, whoever brings it', async () => {
    const { central, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    const [exhibit] = await disks.store.exhibitsToSend(1, 9);
    if (!exhibit) throw new Error('nothing waits');
    const { bytes, ...place } = exhibit;
    const pieces = [{ ...place, size: bytes.length, from: 0, piece: bytes }];
    const tools = { store: central, hash: sha256, sign: () => new Uint8Array(64), nowMs: NOON };
    const stranger = { number: 8, office: 230201 as OfficeCode, verify: () => true };
    expect(takeExhibits(tools, stranger, pieces).exhibits).toEqual([{ name: exhibit.name, held: null }]);
    expect(central.tables.exhibits.size).toBe(0);
  });

  test('for the evidence a change named that is not: other bytes begin anew and are never kept', async () => {
    const { central, ports, disks, handOver } = await openRoad();
    await handOver('S:RR473124829GB', 50);
    await syncOnce(ports, CHUNK);
    const [exhibit] = await disks.store.exhibitsToSend(1, 9);
    if (!exhibit) throw new Error('nothing waits');
    const turned = exhibit.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte));
    disks.store.content().exhibits.set(exhibit.name, { ...exhibit, bytes: turned });
    expect(await sendExhibits(ports, CHUNK, goOn)).toEqual({ kind: 'waiting' });
    expect([central.tables.exhibits.size, central.tables.arriving.size]).toEqual([0, 0]);
  });
});
