/** What a counter without a line sends on a stick, at the central's command line and on its real database. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readEnvelope } from '@ventanilla/shared/src/sync/file/envelope.ts';
import { readBody } from '@ventanilla/shared/src/sync/file/file-body.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../log/signing.ts';
import { devices } from '../log/tables/network-tables.ts';
import { newDeviceKeys, openStream, parcel, sealed } from '../log/testing/counter-device.ts';
import { NOW, temporaryFolder } from '../log/testing/test-log.ts';
import { counterFile } from '../testing/counter-file.ts';
import { capital, deliveredBy, type Enrolled, east, opened, testCentral } from '../testing/test-central.ts';
import { runCommandLine } from './run-command-line.ts';

async function carried() {
  const central = testCentral();
  const device = await central.enrol(east);
  const { publicKey } = central.central.key;
  const stick = temporaryFolder();
  const ask = (...words: readonly string[]) =>
    runCommandLine(words, {
      dataDir: central.folder,
      random: (length) => new Uint8Array(length).fill(9),
      nowMs: NOW + 5000,
      version: 'test',
    });
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(stick, name);
    writeFileSync(path, bytes);
    return path;
  };
  const day = (writer: Enrolled = device): Uint8Array =>
    counterFile(writer, { publicKey, request: { runs: [deliveredBy(writer).run()] } });
  const json = (...words: readonly string[]) => JSON.parse(ask('runs', 'import', ...words, '--json').stdout);
  const held = () => central.central.database.store.reading((tx) => tx.reach().size);
  return { ...central, device, publicKey, stick, put, ask, json, day, held };
}

const NONE = { known: 0, withCase: 0, waiting: 0, refused: 0, unverified: 0, early: 0 };

describe('a day brought on a stick', () => {
  test('is taken once, however often it is brought, and answered every time', async () => {
    const { put, day, json, device, stick } = await carried();
    const file = put('dia.vnt', day());
    const receipts = join(stick, 'dia-acuse.vnt');
    const first = { file, device: device.number, office: 340101, changes: 3, accepted: 3, ...NONE, receipts };
    expect(json(file)).toEqual({ changes: 3, accepted: 3, ...NONE, files: [first] });
    expect(json(file)).toMatchObject({ changes: 3, accepted: 0, known: 3 });
    expect(statSync(receipts).size).toBeGreaterThan(200);
    const envelope = readEnvelope(new Uint8Array(readFileSync(receipts)), sha256);
    const body = envelope.ok ? readBody(envelope.value.body) : envelope;
    expect(body).toMatchObject({ ok: true, value: { kind: 'receipts', device: device.number, madeMs: NOW + 5000 } });
  });

  test('goes to the other device of the office with its boxes, and counts at headquarters', async () => {
    const { put, json, device, publicKey, enrol, sync, get } = await carried();
    const beside = await enrol(east);
    const stream = openStream(device.number, device.office, device.keys.sign);
    const body = { kind: 'received', from: { at: 'unknown' }, doubts: [] } as const;
    stream.write(body, { subjects: [{ parcel: parcel('S:CP123456785CU'), bases: [] }], box: sealed(7) });
    json(put('dia.vnt', counterFile(device, { publicKey, request: { runs: [stream.run()] } })));
    const { extracts } = opened((await sync(beside)).body);
    expect(extracts.map(({ box }) => box?.key)).toContainEqual(sealed(7).key);
    const hq = await enrol(999900 as typeof east);
    const table = JSON.stringify(await (await get('/api/reports/network', hq)).json());
    expect(table).toContain('340101');
  });

  test('of two offices is two receipts; one that cannot be taken does not hold up the other', async () => {
    const { put, day, json, enrol, ask, stick } = await carried();
    const there = await enrol(capital);
    const good = put('este.vnt', day());
    const other = put('capital.vnt', day(there));
    const torn = put('rota.vnt', day().slice(0, 200));
    const out = join(stick, 'vuelta');
    mkdirSync(out);
    const answer = json(good, torn, other, '--out', out);
    expect(answer).toMatchObject({
      changes: 6,
      accepted: 4,
      withCase: 2,
      files: [{}, { error: { code: 'damaged' } }, {}],
    });
    expect(existsSync(join(out, 'este-acuse.vnt')) && existsSync(join(out, 'capital-acuse.vnt'))).toBe(true);
    expect(ask('runs', 'import', good, torn).exitCode).toBe(1);
    expect(ask('runs', 'import', good).stdout).toMatch(/0 aceptados, 3 ya se tenían/);
  });

  test('is read as a whole: pieces that lie in it in any order are taken in one go', async () => {
    const { put, json, device, publicKey } = await carried();
    const stream = deliveredBy(device);
    const runs = [stream.run(3), stream.run(2, 2), stream.run(1, 1)];
    expect(json(put('dia.vnt', counterFile(device, { publicKey, request: { runs } })))).toMatchObject({ accepted: 3 });
    const later = put('tarde.vnt', counterFile(device, { publicKey, request: { runs: [deliveredBy(device).run(2)] } }));
    expect(json(later)).toMatchObject({ changes: 2, accepted: 0, early: 2 });
  });

  test('does not set back what the device declared on the line after it was made', async () => {
    const { put, json, device, publicKey, sync, central, held } = await carried();
    await sync(device);
    const before = held();
    const said = () => central.database.store.reading((tx) => tx.declaredMs(device.number));
    const onTheLine = said();
    json(put('vieja.vnt', counterFile(device, { publicKey, madeMs: NOW - 60_000 })));
    expect([said(), held()]).toEqual([onTheLine, before]);
  });
});

describe('what is not taken', () => {
  test('is refused by its name, with the next step, and nothing is stored', async () => {
    const { put, day, json, publicKey, device, held, central, ask } = await carried();
    const before = held();
    const elsewhere = await testCentral().enrol(east);
    const stranger = counterFile({ ...elsewhere, number: 4711 }, { publicKey });
    const forged = counterFile({ ...elsewhere, number: device.number }, { publicKey });
    const foreign = counterFile(device, { publicKey: newDeviceKeys().publicKey });
    const file = day();
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['not_ours', new TextEncoder().encode('%PDF-1.7 no es esto')],
      ['not_ours', new Uint8Array(0)],
      ['damaged', file.slice(0, -1)],
      ['damaged', file.map((byte, place) => (place === 300 ? byte ^ 1 : byte))],
      ['unknown_device', stranger],
      ['not_signed', forged],
      ['other_central', foreign],
      ['unreadable', counterFile(device, { publicKey, tamperDeflated: () => Uint8Array.of(3, 0) })],
    ];
    for (const [code, bytes] of cases) {
      const { error } = json(put('mala.vnt', bytes));
      expect(error.code).toBe(code);
      for (const sentence of [error.what, error.why, error.next]) expect(sentence).toMatch(/\.$/);
    }
    const { error } = json(put('bomba.vnt', counterFile(device, { publicKey, tamperDeflated: () => bomb() })));
    expect(error.why).toMatch(/descomprimir, o es demasiado/);
    expect(held()).toBe(before);
    expect(central.database.store.reading((tx) => tx.declaredMs(device.number))).toBeNull();
    expect(ask('runs', 'import', '/no/existe.vnt', '--json').exitCode).toBe(1);
    expect(ask('runs', 'export').exitCode).toBe(2);
  });

  test('of a revoked device, unless somebody answers for it', async () => {
    const { put, day, json, device, central } = await carried();
    const file = put('baja.vnt', day());
    central.database.writing((tx) =>
      tx.update(devices).set({ revokedMs: NOW }).where(eq(devices.number, device.number)).run(),
    );
    expect(json(file).error.code).toBe('revoked_device');
    expect(json(file, '--from-revoked')).toMatchObject({ accepted: 3 });
  });

  test('nothing that is not ours is written over, and no file over itself', async () => {
    const { put, day, ask, json } = await carried();
    const file = put('dia.vnt', day());
    const letter = put('carta.txt', new TextEncoder().encode('querida'));
    expect(json(file, '--out', letter).error).toMatchObject({ code: 'receipts_not_written' });
    expect(readFileSync(letter, 'utf8')).toBe('querida');
    expect(ask('runs', 'import', file, '--out', file).exitCode).toBe(2);
  });
});

/** Nine megabytes of nothing in a few kilobytes. */
const bomb = (): Uint8Array => new Uint8Array(deflateRawSync(new Uint8Array(9 * 1024 * 1024)));
