import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { changes, outcomes, quarantine } from './tables/log-tables.ts';
import { parcel, sealed } from './testing/counter-device.ts';
import { office, sendAll, testLog } from './testing/test-log.ts';

const here = office(340101);
const there = office(230201);
const subject = parcel('S:RR473124829GB');
const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const about = { subjects: [{ parcel: subject, bases: [] }] };

const heldOf = ({ receipts }: SyncResponse) => receipts.map(({ received: seq }) => seq);
const saidOf = ({ outcomes: list }: SyncResponse) => list.map(({ seq, verdict, reason }) => [seq, verdict, reason]);

describe('a run that is what its device signed', () => {
  test('is kept byte for byte, and the receipt names its head', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, { ...about, box: sealed(3) });
    const answer = log.sync(device, sendAll(stream));
    expect(saidOf(answer)).toEqual([]);
    expect(answer.receipts).toMatchObject([{ stream: stream.stream, received: 2, safe: 0, head: stream.run().head }]);
    const kept = log.database.read.select().from(changes).all();
    expect(kept.map(({ bytes }) => bytes)).toEqual(stream.run().changes.map(({ bytes }) => bytes));
  });

  test('sent again changes nothing and gets the same answer', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.writeBytes(encode(['nothing we know']));
    const first = log.sync(device, sendAll(stream));
    const again = log.sync(device, sendAll(stream));
    expect(again.receipts).toEqual(first.receipts);
    expect(saidOf(again)).toEqual([[2, 'refused', 'malformed']]);
    expect(log.database.read.select().from(changes).all()).toHaveLength(2);
  });

  test('may overlap what is held: only the rest is added', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    log.sync(device, sendAll(stream));
    stream.write({ kind: 'shelved', shelf: 'A-3' }, about);
    expect(heldOf(log.sync(device, { runs: [stream.run(2)] }))).toEqual([3]);
    expect(log.database.read.select().from(changes).all()).toHaveLength(3);
  });

  test('behind a gap is not kept: the receipt says from where to send', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    stream.write({ kind: 'shelved', shelf: 'A-3' }, about);
    log.sync(device, { runs: [stream.run(1, 1)] });
    const answer = log.sync(device, { runs: [stream.run(3)] });
    expect(heldOf(answer)).toEqual([1]);
    expect(saidOf(answer)).toEqual([]);
    expect(heldOf(log.sync(device, { runs: [stream.run(2)] }))).toEqual([3]);
  });
});

describe('one bad change', () => {
  test('HZ-19 does not keep the others from being accepted', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    stream.writeBytes(encode([0, 'garbage']));
    stream.write({ kind: 'shelved', shelf: 'A-3' }, about);
    const answer = log.sync(device, sendAll(stream));
    expect(heldOf(answer)).toEqual([4]);
    expect(saidOf(answer)).toEqual([[3, 'refused', 'malformed']]);
  });

  test.each([
    ['speaks for another office', 'foreign-office', { ...about, office: office(230201) }, received],
    [
      'opens the stream a second time',
      'opened-elsewhere',
      {},
      { kind: 'stream-opened', device: 1, previous: null, app: 'x' },
    ],
    [
      'announces as only the central may',
      'central-only',
      about,
      {
        kind: 'announced',
        platform: 'p',
        order: '1',
        item: '1',
        number: null,
        municipality: 3401,
        weightGrams: 5,
        doubts: [],
      },
    ],
  ] as const)('HZ-30 that %s is refused, kept and passed by', (_, reason, more, body) => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(body, more);
    stream.write(received, about);
    const answer = log.sync(device, sendAll(stream));
    expect(saidOf(answer)).toEqual([[2, 'refused', reason]]);
    expect(heldOf(answer)).toEqual([3]);
    expect(log.database.read.select().from(changes).all()).toHaveLength(3);
  });

  test('with a box too large for any answer is refused, and colleagues get the rest', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, { ...about, box: { cipher: new Uint8Array(512 * 1024 + 1), key: new Uint8Array(16) } });
    stream.write({ kind: 'shelved', shelf: 'A-3' }, about);
    expect(saidOf(log.sync(device, sendAll(stream)))).toEqual([[2, 'refused', 'box-too-large']]);
    expect(log.sync(log.device(here)).extracts.map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('of a kind this central does not know waits, and reaches the colleagues all the same', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    const known = decodeChange(stream.stream, 2, stream.run(2).changes[0]!.bytes);
    if (!known.ok) throw new Error('ours');
    const { author, act } = known.value;
    const words = [
      0,
      Number(act.slice(17)),
      author.at,
      0,
      2,
      here,
      [],
      1,
      7,
      author.day,
      0,
      60_000,
      1,
      [[subject, []]],
      ['x'],
    ];
    stream.writeBytes(encode(words));
    expect(saidOf(log.sync(device, sendAll(stream)))).toEqual([[3, 'waiting', 'unknown-kind']]);
    expect(log.sync(log.device(here)).extracts).toHaveLength(3);
  });
});

describe('a stream whose device lost its key', () => {
  const lost = () => {
    const log = testLog([here, there]);
    const before = log.device(here);
    const stream = before.open();
    log.sync(before, sendAll(stream));
    stream.write(received, about);
    return { log, before, after: log.device(here), stream };
  };

  test('is brought by the machine as it was enrolled anew: accepted, and marked as recovered', () => {
    const { log, before, after, stream } = lost();
    const answer = log.sync(after, { runs: [after.sign(stream.run())] });
    expect(saidOf(answer)).toEqual([[2, 'accepted-with-case', 'recovered']]);
    expect(heldOf(answer)).toEqual([2]);
    expect(log.sync(before, {}).own).toBe(2);
    expect(log.sync(after, {}).own).toBe(0);
  });

  test('is nobody else’s to close: what another machine cannot prove is refused, and the stream goes on', () => {
    const { log, before, after, stream } = lost();
    const refused = [1, 2].map((seq) => [seq, 'refused', 'foreign-device']);
    expect(saidOf(log.sync(after, { runs: [stream.run()] }))).toEqual(refused);
    expect(saidOf(log.sync(before, { runs: [stream.run()] }))).toEqual([]);
  });

  test('is known again by a central that was restored and has forgotten the old number', () => {
    const log = testLog([here]);
    const after = log.device(here);
    const answer = log.sync(after, sendAll(after.forge(99)));
    expect(saidOf(answer)).toEqual([[1, 'accepted-with-case', 'recovered']]);
  });

  test('is not taken for the central’s own', () => {
    const log = testLog([here]);
    const device = log.device(here);
    expect(saidOf(log.sync(device, sendAll(device.forge(0))))).toEqual([[1, 'refused', 'unknown-stream']]);
  });
});

describe('what a device wrote and lacks', () => {
  test('is counted for it, and given back when it asks: a disk was put back from a copy', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    expect(log.sync(device, sendAll(stream)).own).toBe(2);
    expect(log.sync(device).extracts).toEqual([]);
    expect(log.sync(device, { ownToo: true }).extracts.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe('a run that cannot be believed', () => {
  test('for its signature is kept apart; the stream advances and is closed', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    const signature = log.device(here).open().run().signature;
    const answer = log.sync(device, { runs: [{ ...stream.run(), signature }] });
    expect(saidOf(answer)).toEqual([
      [1, 'unverified', 'signature'],
      [2, 'unverified', 'signature'],
    ]);
    expect(heldOf(answer)).toEqual([2]);
    expect(log.database.read.select().from(changes).all()).toEqual([]);
    stream.write({ kind: 'shelved', shelf: 'A-3' }, about);
    const later = log.sync(device, { runs: [stream.run(3)] });
    expect(saidOf(later)).toEqual([[3, 'unverified', 'signature']]);
    expect(heldOf(later)).toEqual([3]);
    expect(log.database.read.select().from(quarantine).all()).toHaveLength(3);
  });

  test('for a signature of any length is no fault of ours', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    const answer = log.sync(device, { runs: [{ ...stream.run(), signature: new Uint8Array(3) }] });
    expect(saidOf(answer)).toEqual([[1, 'unverified', 'signature']]);
  });

  test('for a chain that does not lead to its head is kept apart', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    const { changes: sent, ...run } = stream.run();
    const answer = log.sync(device, { runs: [{ ...run, changes: [...sent].reverse().map((each) => each) }] });
    expect(saidOf(answer)[0]?.[2]).toBe('unknown-stream');
    log.sync(device, { runs: [stream.run(1, 1)] });
    const swapped = stream.run(2);
    const forged = { ...swapped, changes: [{ bytes: sent[0]!.bytes, box: null }] };
    expect(saidOf(log.sync(device, { runs: [forged] }))).toEqual([[2, 'unverified', 'chain']]);
  });

  test('HZ-12 for telling a second history is a fork: both are kept, once however often it is sent', () => {
    const log = testLog([here]);
    const device = log.device(here);
    const stream = device.open();
    stream.write(received, about);
    log.sync(device, sendAll(stream));
    const other = { ...stream.run(2), changes: [{ bytes: encode(['another history']), box: null }] };
    expect(saidOf(log.sync(device, { runs: [other] }))).toEqual([[2, 'unverified', 'fork']]);
    expect(saidOf(log.sync(device, { runs: [other] }))).toEqual([[2, 'unverified', 'fork']]);
    expect(log.database.read.select().from(changes).all()).toHaveLength(2);
    expect(log.database.read.select().from(quarantine).all()).toHaveLength(1);
  });

  test('HZ-30 because a device of another office wrote the stream is refused, and nothing is stored', () => {
    const log = testLog([here, there]);
    const [one, two] = [log.device(here), log.device(there)];
    const stream = one.open();
    log.sync(one, sendAll(stream));
    stream.write(received, about);
    const answer = log.sync(two, { runs: [stream.run(2)] });
    expect(saidOf(answer)).toEqual([[2, 'refused', 'foreign-device']]);
    expect(answer.receipts).toEqual([]);
    expect(log.database.read.select().from(changes).all()).toHaveLength(1);
  });

  test('HZ-30 because it opens for a device of another office is refused, and nothing is stored', () => {
    const log = testLog([here, there]);
    const device = log.device(here);
    const other = log.device(there);
    const answer = log.sync(device, sendAll(device.forge(other.caller.number)));
    expect(saidOf(answer)).toEqual([[1, 'refused', 'foreign-device']]);
    expect(heldOf(answer)).toEqual([0]);
    expect(log.database.read.select().from(outcomes).all()).toEqual([]);
  });
});
