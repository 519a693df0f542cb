import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { DATABASE_FILE, openDatabase, openReadOnly } from '../open-database.ts';
import { changes } from '../tables/log-tables.ts';
import { type BusyLog, busyLog } from '../testing/busy-log.ts';
import { newDeviceKeys } from '../testing/counter-device.ts';
import { tamper } from '../testing/tamper.ts';
import { sendAll, temporaryFolder } from '../testing/test-log.ts';
import { isSound, verifyLog } from './verify-log.ts';

/** The central's own stream in the busy log. */
const OWN = 'c'.repeat(16);

/** What is found after a hand was in the file. `$HERE`, `$THERE`, `$FORGED` and `$OWN` stand for the streams of the busy log. */
function foundAfter(...statements: readonly string[]): readonly string[] {
  const log = busyLog();
  const names = new Map<string, string>([
    [log.here.stream.stream, 'here'],
    [log.there.stream.stream, 'there'],
    [log.forged.stream, 'forged'],
    [OWN, 'own'],
  ]);
  tamper(log.folder, ...statements.map((each) => withStreams(each, log)));
  const { faults, differing } = verifyLog(log.database);
  const found = faults.map(({ stream, seq, what }) => `${names.get(stream) ?? stream} ${seq} ${what}`);
  return [...new Set([...found, ...differing])].sort();
}

const withStreams = (statement: string, { here, there, forged }: BusyLog): string =>
  statement
    .replaceAll('$HERE', `stream = '${here.stream.stream}'`)
    .replaceAll('$THERE', `stream = '${there.stream.stream}'`)
    .replaceAll('$FORGED', `stream = '${forged.stream}'`)
    .replaceAll('$OWN', `stream = '${OWN}'`);

describe('HZ-26 a log nobody touched', () => {
  test('holds: every stream, box, delivery and read model, whatever the central had to refuse in it', () => {
    const found = verifyLog(busyLog().database);
    expect(found).toMatchObject({ streams: 4, changes: 14, boxes: 2, signed: 3, quarantined: 1 });
    expect(found.deliveries).toBeGreaterThan(14);
    expect(found).toMatchObject({ faults: [], differing: [] });
    expect(isSound(found)).toBe(true);
  });

  test('is read as of one moment, while the central goes on writing', () => {
    const log = busyLog();
    const beside = openDatabase(log.folder);
    if (!beside.ok) throw new Error(beside.error.kind);
    const heldBy = (db: typeof log.database.read) => db.select({ n: count() }).from(changes).get()?.n;
    const during = beside.value.reading((db) => {
      const before = heldBy(db);
      log.here.stream.write({ kind: 'session-opened', by: 'pin' });
      log.sync(log.here.device, sendAll(log.here.stream));
      return [before, heldBy(db)];
    });
    expect(during).toEqual([14, 14]);
    expect(heldBy(beside.value.read)).toBe(15);
    expect(isSound(verifyLog(beside.value))).toBe(true);
    beside.value.close();
  });
});

describe('HZ-10 HZ-26 HZ-30 a byte that is not what it was is named by stream and number', () => {
  test('in the file of a copy', () => {
    const log = busyLog();
    const folder = temporaryFolder();
    const copy = join(folder, DATABASE_FILE);
    log.database.copyInto(copy);
    const stored = log.here.stream.run(4, 4).changes[0]?.bytes ?? new Uint8Array(1);
    const file = readFileSync(copy);
    const at = file.indexOf(stored);
    file[at + stored.length - 1] = 0xff;
    writeFileSync(copy, file);
    const opened = openReadOnly(folder);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(verifyLog(opened.value).faults).toContainEqual({ stream: log.here.stream.stream, seq: 4, what: 'chain' });
    expect(isSound(verifyLog(log.database))).toBe(true);
    opened.value.close();
  });

  test.each([
    ['a box', `UPDATE change SET box = x'ff' WHERE $THERE AND seq = 3`, ['there 3 box']],
    ['a key that has no box', `UPDATE box_key SET seq = 4 WHERE $THERE`, ['there 4 box']],
    ['the head a receipt names', `UPDATE stream SET head = zeroblob(32) WHERE $HERE`, ['here 6 end']],
    ['how far a stream goes', `UPDATE stream SET seq = 5 WHERE $HERE`, ['here 6 end']],
    ['a signature', `UPDATE signed_head SET signature = zeroblob(64) WHERE $HERE`, ['here 6 signature']],
    [
      'a signature of the central itself',
      `UPDATE signed_head SET signature = zeroblob(64) WHERE $OWN`,
      ['own 2 signature'],
    ],
    ['the end that was signed', `UPDATE signed_head SET seq = 5 WHERE $HERE`, ['here 6 signature']],
  ])('in %s', (_, statement, found) => {
    expect(foundAfter(statement)).toEqual(found);
  });

  test('in two changes that changed places', () => {
    const swap = [
      `UPDATE change SET seq = 99 WHERE $HERE AND seq = 3`,
      `UPDATE change SET seq = 3 WHERE $HERE AND seq = 4`,
      `UPDATE change SET seq = 4 WHERE $HERE AND seq = 99`,
    ];
    const found = foundAfter(...swap);
    expect(found).toContain('here 3 chain');
    expect(found).toContain('here 4 chain');
  });

  test('in the key of the device that signed', () => {
    const { publicKey } = newDeviceKeys();
    expect(foundAfter(`UPDATE device SET public_key = '${publicKey}' WHERE number = 2`)).toEqual(['there 6 signature']);
  });

  test('in the key the central is known by', () => {
    const { publicKey } = newDeviceKeys();
    expect(foundAfter(`UPDATE meta SET value = '${publicKey}' WHERE key = 'server_key'`)).toEqual(['own 2 signature']);
  });
});

describe('HZ-10 HZ-26 HZ-30 a row that is not there', () => {
  test.each([
    ['a change in the middle', `DELETE FROM change WHERE $HERE AND seq = 4`, 'here 4 gap'],
    ['the last change', `DELETE FROM change WHERE $HERE AND seq = 6`, 'here 6 gap'],
    ['a stream', `DELETE FROM stream WHERE $HERE`, 'here 1 stream'],
    ['a signature', `DELETE FROM signed_head WHERE $HERE`, 'here 6 signature'],
    ['what was quarantined', `DELETE FROM quarantine WHERE $FORGED`, 'forged 1 gap'],
    ['the word about a refused change', `DELETE FROM outcome WHERE $HERE AND seq = 6`, 'here 6 outcome'],
    ['what a change is about', `DELETE FROM subject_change WHERE $HERE AND seq = 2`, 'here 2 subject'],
    ['who follows', `DELETE FROM follow WHERE office = 340101 AND subject LIKE 'N:%'`, 'here 4 follow'],
    ['a delivery to the own office', `DELETE FROM delivery WHERE $HERE AND seq = 1`, 'here 1 undelivered'],
    [
      'a delivery to who follows',
      `DELETE FROM delivery WHERE $HERE AND seq = 2 AND office = 230201`,
      'here 2 undelivered',
    ],
    ['the own box', `DELETE FROM delivery WHERE $HERE AND part = 'box' AND office = 340101`, 'here 3 undelivered'],
  ])('is missed: %s', (_, statement, found) => {
    expect(foundAfter(statement)).toContain(found);
  });
});

describe('HZ-26 HZ-30 a row too many', () => {
  const give = (office: number, seq: number, part: string, reason: string) =>
    `INSERT INTO delivery (office, stream, seq, part, reason)
     SELECT ${office}, stream, ${seq}, '${part}', '${reason}' FROM stream WHERE $HERE`;

  test.each([
    [
      'a refusal of a good change',
      `INSERT INTO outcome SELECT stream, 2, 'refused', 'malformed' FROM stream WHERE $HERE`,
      'here 2 outcome',
    ],
    [
      'a word about nothing',
      `INSERT INTO outcome SELECT stream, 9, 'waiting', 'x' FROM stream WHERE $HERE`,
      'here 9 outcome',
    ],
    [
      'a subject that the change does not name',
      `INSERT INTO subject_change SELECT 'N:OTRO', stream, 2 FROM stream WHERE $HERE`,
      'here 0 subject',
    ],
    ['what nobody knows is given', give(230201, 9, 'bytes', 'to'), 'here 9 delivery'],
    ['as its own, to another office', give(230202, 2, 'bytes', 'own'), 'here 2 delivery'],
    ['to an office that was not named', give(230202, 3, 'bytes', 'to'), 'here 3 delivery'],
    ['to an office that does not follow', give(230202, 2, 'bytes', 'follows'), 'here 2 delivery'],
    ['as announced, and it was not', give(230202, 2, 'bytes', 'municipality'), 'here 2 delivery'],
    ['a box where there is none', give(230201, 2, 'box', 'to'), 'here 2 delivery'],
    ['a box to who merely follows', give(230202, 3, 'box', 'follows'), 'here 3 delivery'],
  ])('is found: %s', (_, statement, found) => {
    expect(foundAfter(statement)).toContain(found);
  });
});

describe('HZ-26 a figure that the log does not add up to', () => {
  test.each([
    ['parcels', `UPDATE parcel SET held_by = 230201 WHERE subject LIKE 'N:%'`],
    ['act-counts', `UPDATE act_count SET count = count + 1`],
    ['case-sides', `DELETE FROM case_side`],
    ['order-lines', `UPDATE order_line SET item = '2'`],
  ])('differs from a rebuild: %s', (projection, statement) => {
    expect(foundAfter(statement)).toEqual([projection]);
  });
});

test('HZ-10 a file with a torn page is one fault, and no exception', () => {
  const log = busyLog();
  const folder = temporaryFolder();
  const copy = join(folder, DATABASE_FILE);
  log.database.copyInto(copy);
  const file = readFileSync(copy);
  const page = Math.floor(file.indexOf(log.here.stream.run(4, 4).changes[0]?.bytes ?? '') / 4096) * 4096;
  writeFileSync(copy, file.fill(0x55, page, page + 64));
  const opened = openReadOnly(folder);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(verifyLog(opened.value).faults).toEqual([{ stream: '', seq: 0, what: 'file' }]);
  opened.value.close();
});
