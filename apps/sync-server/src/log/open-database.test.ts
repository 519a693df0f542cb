import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';
import { office, sendAll, temporaryFolder, testLog } from './testing/test-log.ts';

const refusalOf = (folder: string) => {
  const opened = openDatabase(folder);
  if (opened.ok) opened.value.close();
  return opened.ok ? null : opened.error.kind;
};

describe('a log that was written', () => {
  const written = () => {
    const log = testLog([340101]);
    const device = log.device(office(340101));
    log.sync(device, sendAll(device.open()));
    log.sync(log.device(office(340101)));
    return log.database;
  };

  test.each(['change', 'delivery'])('HZ-27 HZ-30 refuses UPDATE and DELETE on %s, whatever asks for it', (table) => {
    const database = written();
    const answerTo = (statement: string): unknown => {
      try {
        return database.writing((tx) => tx.run(sql.raw(statement)));
      } catch (refusal) {
        return refusal instanceof Error ? refusal.cause : refusal;
      }
    };
    expect(answerTo(`UPDATE "${table}" SET seq = seq + 1`)).toMatchObject({
      message: expect.stringMatching(/never updated/),
    });
    expect(answerTo(`DELETE FROM "${table}"`)).toMatchObject({ message: expect.stringMatching(/never deleted/) });
  });

  test('takes nothing of a transaction that fails', () => {
    const database = written();
    const failing = () =>
      database.writing((tx) => {
        tx.run(sql`INSERT INTO meta VALUES ('half', 'done')`);
        throw new Error('power cut');
      });
    expect(failing).toThrow('power cut');
    expect(database.read.all(sql`SELECT * FROM meta WHERE key = 'half'`)).toEqual([]);
  });
});

describe('a database file', () => {
  test('commits fully: WAL with synchronous FULL', () => {
    const { database } = testLog([]);
    expect(database.read.get(sql`PRAGMA synchronous`)).toMatchObject({ synchronous: 2 });
    expect(database.read.get(sql`PRAGMA journal_mode`)).toMatchObject({ journal_mode: 'wal' });
    expect(database.read.get(sql`PRAGMA foreign_keys`)).toMatchObject({ foreign_keys: 1 });
  });

  test('is opened a second time beside the first, as the command line does', () => {
    const { folder } = testLog([]);
    expect(refusalOf(folder)).toBeNull();
  });

  test('that is no SQLite is refused and left as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ventanilla.sqlite'),
      'a letter to my aunt, long enough to be taken for a header'.repeat(40),
    );
    expect(refusalOf(folder)).toBe('not-ours');
  });

  test('that was torn is refused', () => {
    const { database, folder } = testLog([340101]);
    database.close();
    const path = join(folder, 'ventanilla.sqlite');
    writeFileSync(path, readFileSync(path).fill(0x55, 4096));
    expect(refusalOf(folder)).toBe('not-ours');
  });

  test('with somebody else’s tables is refused', () => {
    const folder = temporaryFolder();
    const other = new Sqlite(join(folder, 'ventanilla.sqlite'));
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(openDatabase(folder)).toMatchObject({
      error: { kind: 'not-ours', why: expect.stringContaining('recipes') },
    });
  });

  test('of another format is refused', () => {
    const { folder, database } = testLog([]);
    database.writing((tx) => tx.run(sql`UPDATE meta SET value = '7' WHERE key = 'format'`));
    expect(refusalOf(folder)).toBe('other-format');
  });

  test('in a place that is no folder is refused', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(refusalOf(join(file, 'data'))).toBe('folder-unusable');
  });
});
