import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftKey } from './commands.ts';
import { crc32 } from './crc32.ts';
import { type JournalRecord, readRecords, writeRecord } from './journal-records.ts';

const bytes = (most: number) => fc.uint8Array({ minLength: 1, maxLength: most });
const record: fc.Arbitrary<JournalRecord> = fc.record({
  seq: fc.integer({ min: 1, max: 999_999_999 }),
  bytes: bytes(300),
  box: fc.option(fc.record({ cipher: bytes(80), key: fc.uint8Array({ minLength: 16, maxLength: 16 }) })),
  draft: fc.option(fc.constant('00a1b2c3d4e5f607' as DraftKey)),
  exhibit: fc.option(bytes(80)),
});
const records = fc.array(record, { minLength: 1, maxLength: 5 });

const fileOf = (written: readonly JournalRecord[]): Uint8Array =>
  Uint8Array.from(written.flatMap((each) => [...writeRecord(each)]));

describe('the black box', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(records, (written) => {
        const file = fileOf(written);
        expect(readRecords(file)).toEqual({ records: written, wholeBytes: file.length });
      }),
    );
  });

  test('cut off anywhere, keeps every record before the cut and nothing of the torn one', () => {
    fc.assert(
      fc.property(records, fc.nat(), (written, anywhere) => {
        const file = fileOf(written);
        const cut = anywhere % file.length;
        const read = readRecords(file.slice(0, cut));
        expect(read.records).toEqual(written.slice(0, read.records.length));
        expect(fileOf(read.records).length).toBe(read.wholeBytes);
        expect(cut - read.wholeBytes).toBeLessThan(writeRecord(written[read.records.length]!).length);
      }),
    );
  });

  test('with one bit turned, believes nothing from there on', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 0, max: 7 }), (written, anywhere, bit) => {
        const file = fileOf(written);
        const at = anywhere % file.length;
        file[at] = (file[at] ?? 0) ^ (1 << bit);
        const read = readRecords(file);
        expect(read.wholeBytes).toBeLessThanOrEqual(at);
        expect(read.records).toEqual(written.slice(0, read.records.length));
      }),
    );
  });

  test('uses the checksum of ISO 3309', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
