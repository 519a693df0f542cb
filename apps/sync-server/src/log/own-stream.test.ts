import { genesisHead, sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { linksOf } from '@ventanilla/shared/src/sync/central/check-run.ts';
import { appendStatements, openOwnStream } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { centralTools } from './central-tools.ts';
import { openDatabase } from './open-database.ts';
import { sha256 } from './signing.ts';
import { changes } from './tables/log-tables.ts';
import { parcel } from './testing/counter-device.ts';
import { office, testLog } from './testing/test-log.ts';

const id = parseStreamId('00000000000000ff');
if (!id.ok) throw new Error('sixteen digits');
const stream = id.value;
const announcing = (order: string) => ({
  body: {
    kind: 'announced' as const,
    platform: 'p',
    order,
    item: '1',
    number: null,
    municipality: 3401,
    weightGrams: 100,
    doubts: [],
  },
  subjects: [{ parcel: parcel(`O:p/${order}/1`), bases: [] }],
});

describe('the central’s own stream', () => {
  test('is opened once and says so in its first change', () => {
    const { database, voice } = testLog([]);
    for (const app of ['1', '2']) database.writing((tx) => openOwnStream(centralTools(voice), tx.log, { stream, app }));
    expect(database.read.select().from(changes).all()).toHaveLength(1);
  });

  test('is one unbroken chain, whichever process appends', () => {
    const { database, folder, voice } = testLog([340101]);
    const other = openDatabase(folder);
    if (!other.ok) throw new Error(other.error.kind);
    database.writing((tx) => openOwnStream(centralTools(voice), tx.log, { stream, app: '1' }));
    database.writing((tx) => appendStatements(centralTools(voice), tx.log, [announcing('a')], 'import'));
    other.value.writing((tx) => appendStatements(centralTools(voice), tx.log, [announcing('b')], 'import'));
    database.writing((tx) => appendStatements(centralTools(voice), tx.log, [announcing('c')], 'import'));
    other.value.close();
    const rows = database.read.select().from(changes).orderBy(asc(changes.seq)).all();
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    const run = { stream, first: 1, changes: rows.map(({ bytes }) => ({ bytes, box: null })) };
    const genesis = genesisHead(sha256, stream);
    const end = linksOf(sha256, { ...run, head: new Uint8Array(32), signature: new Uint8Array() }, genesis).at(-1);
    expect(end && sameBytes(end.head, rows[3]!.head)).toBe(true);
  });

  test('is read by every office of the municipality it announces for, and by no other', () => {
    const log = testLog([340101, 340102, 230201]);
    log.database.writing((tx) => openOwnStream(centralTools(log.voice), tx.log, { stream, app: '1' }));
    log.database.writing((tx) =>
      appendStatements(centralTools(log.voice), tx.log, [announcing('a'), announcing('b')], 'import'),
    );
    for (const near of [340101, 340102]) expect(log.sync(log.device(office(near))).extracts).toHaveLength(2);
    expect(log.sync(log.device(office(230201))).extracts).toEqual([]);
  });
});
