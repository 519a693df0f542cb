import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { Extract, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { loadCases } from './parcel-rows.ts';
import { actCounts, caseSides } from './tables/projection-tables.ts';
import { parcel, sealed, type TestStream } from './testing/counter-device.ts';
import { office, sendAll, type TestDevice, type TestLog, testLog } from './testing/test-log.ts';

const east = office(340101);
const capital = office(230201);
const third = office(210101);
const subject = parcel('S:RR473124829GB');
const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const handedOver: KnownBody = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };
const about = (...bases: readonly ChangeId[]) => ({ subjects: [{ parcel: subject, bases }] });

const namesOf = (answer: SyncResponse) => answer.extracts.map(({ stream, seq }) => `${stream}.${seq}`);
const boxesOf = (answer: SyncResponse) =>
  answer.extracts.flatMap(({ stream, seq, box }: Extract) => (box ? [`${stream}.${seq}`] : []));

/** An office that received the parcel and handed it over, knowing of nobody else. */
function deliveredAt(log: TestLog, device: TestDevice): TestStream {
  const stream = device.open();
  const came = stream.write(received, about());
  stream.write(handedOver, { ...about(came), box: sealed(4) });
  log.sync(device, sendAll(stream));
  return stream;
}

describe('two offices hand over one parcel, apart', () => {
  const apart = () => {
    const log = testLog([east, capital]);
    const [one, two] = [log.device(east), log.device(capital)];
    const first = deliveredAt(log, one);
    const second = two.open();
    const came = second.write(received, about());
    second.write(handedOver, { ...about(came), box: sealed(5) });
    const answer = log.sync(two, sendAll(second));
    return { log, one, two, first, second, answer };
  };

  test('and the second hears at once that its act is in a case', () => {
    const { answer } = apart();
    expect(answer.outcomes.map(({ verdict, reason }) => [verdict, reason])).toContainEqual([
      'accepted-with-case',
      'double-custody',
    ]);
  });

  test('and each gets the other’s facts, but not the other’s boxes', () => {
    const { log, one, two, first, second } = apart();
    expect(namesOf(log.sync(one))).toEqual([`${second.stream}.2`, `${second.stream}.3`]);
    expect(namesOf(log.sync(two))).toEqual([`${first.stream}.2`, `${first.stream}.3`]);
    expect(boxesOf(log.sync(one))).toEqual([]);
    expect(boxesOf(log.sync(two))).toEqual([]);
  });

  test('and exactly one case is open, in both offices', () => {
    const { log } = apart();
    expect(loadCases(log.database.read)).toHaveLength(1);
    const sides = log.database.read.select().from(caseSides).all();
    expect(sides.map((side) => side.office).sort()).toEqual([capital, east]);
  });

  test('and two acts are counted, one of them in effect', () => {
    const { log } = apart();
    const acts = log.database.read.select().from(actCounts).all();
    const sum = (act: string) => acts.filter((row) => row.act === act).reduce((total, row) => total + row.count, 0);
    expect([sum('received'), sum('handed-over'), sum('in-effect')]).toEqual([2, 2, 1]);
  });

  test('and a settlement closes the case at both', () => {
    const { log, one, first, second } = apart();
    const bases: readonly ChangeId[] = [`${first.stream}.3` as ChangeId, `${second.stream}.3` as ChangeId];
    const body: KnownBody = {
      kind: 'settled',
      stands: bases[0]!,
      from: { at: 'recipient' },
      custodian: { at: 'recipient' },
      grounds: 'recipient-asked',
    };
    first.write(body, about(...bases));
    const answer = log.sync(one, { runs: [first.run(4)] });
    expect(answer.outcomes).toEqual([]);
    expect(loadCases(log.database.read)).toEqual([]);
    expect(log.database.read.select().from(caseSides).all()).toEqual([]);
  });
});

describe('a second device of the office', () => {
  test('gets what the first wrote, boxes included; the first does not get it back', () => {
    const log = testLog([east]);
    const one = log.device(east);
    const stream = deliveredAt(log, one);
    const answer = log.sync(log.device(east));
    expect(namesOf(answer)).toEqual([1, 2, 3].map((seq) => `${stream.stream}.${seq}`));
    expect(boxesOf(answer)).toEqual([`${stream.stream}.3`]);
    expect(answer.extracts[2]?.box).toEqual(sealed(4));
    expect(namesOf(log.sync(one))).toEqual([]);
    expect(log.sync(one).cursor).toBe(answer.cursor);
  });

  test('asks behind its cursor and gets nothing twice', () => {
    const log = testLog([east]);
    const [one, two] = [log.device(east), log.device(east)];
    const stream = deliveredAt(log, one);
    const { cursor } = log.sync(two);
    expect(namesOf(log.sync(two, { cursor }))).toEqual([]);
    stream.write({ kind: 'shelved', shelf: 'B-1' }, about());
    log.sync(one, { runs: [stream.run(4)] });
    expect(namesOf(log.sync(two, { cursor }))).toEqual([`${stream.stream}.4`]);
  });

  test('with a cursor of another epoch, or one nobody gave out, begins again', () => {
    const log = testLog([east]);
    deliveredAt(log, log.device(east));
    const two = log.device(east);
    expect(namesOf(log.sync(two, { epoch: 9, cursor: 1 }))).toHaveLength(3);
    expect(namesOf(log.sync(two, { cursor: 10_000 }))).toHaveLength(3);
  });

  test('gets a long history page by page, all of it, in order', () => {
    const log = testLog([east]);
    const one = log.device(east);
    const stream = one.open();
    for (let n = 1; n <= 700; n++)
      stream.write({ kind: 'shelved', shelf: `${n} ${'x'.repeat(15)}` }, { ...about(), box: sealed(n % 200) });
    log.sync(one, sendAll(stream));
    const two = log.device(east);
    const seen: string[] = [];
    let pages = 0;
    for (let cursor = 0, more = true; more; pages++) {
      const answer = log.sync(two, { cursor });
      seen.push(...namesOf(answer));
      ({ cursor, more } = answer);
    }
    expect(pages).toBeGreaterThan(1);
    expect([...new Set(seen)]).toEqual([...Array(701).keys()].map((n) => `${stream.stream}.${n + 1}`));
  });
});

describe('an office that never met the parcel', () => {
  test('gets nothing of it', () => {
    const log = testLog([east, third]);
    deliveredAt(log, log.device(east));
    expect(log.sync(log.device(third)).extracts).toEqual([]);
  });

  test('gets all that was written before once it writes about it, without boxes', () => {
    const log = testLog([east, third]);
    const stream = deliveredAt(log, log.device(east));
    const late = log.device(third);
    const own = late.open();
    own.write(received, about());
    const answer = log.sync(late, sendAll(own));
    expect(namesOf(answer)).toEqual([`${stream.stream}.2`, `${stream.stream}.3`]);
    expect(boxesOf(answer)).toEqual([]);
  });

  test('gets the change and the earlier boxes too when it is named in `to`', () => {
    const log = testLog([east, third]);
    const one = log.device(east);
    const stream = deliveredAt(log, one);
    stream.write({ kind: 'shelved', shelf: 'DESPACHO' }, { ...about(), to: [third], box: sealed(9) });
    log.sync(one, { runs: [stream.run(4)] });
    const answer = log.sync(log.device(third));
    expect(namesOf(answer)).toEqual([2, 3, 4].map((seq) => `${stream.stream}.${seq}`));
    expect(boxesOf(answer)).toEqual([`${stream.stream}.3`, `${stream.stream}.4`]);
  });
});

describe('boxes', () => {
  test('are not opened for an office by its naming itself', () => {
    const log = testLog([east, third]);
    deliveredAt(log, log.device(east));
    const curious = log.device(third);
    const stream = curious.open();
    stream.write({ kind: 'shelved', shelf: 'X' }, { ...about(), to: [third] });
    log.sync(curious, sendAll(stream));
    const answer = log.sync(curious);
    expect(namesOf(answer)).toHaveLength(2);
    expect(boxesOf(answer)).toEqual([]);
    expect(boxesOf(log.sync(log.device(third)))).toEqual([]);
  });

  test('are not passed on by an office that may not open them itself', () => {
    const log = testLog([east, capital, third]);
    deliveredAt(log, log.device(east));
    const curious = log.device(third);
    const stream = curious.open();
    stream.write({ kind: 'shelved', shelf: 'X' }, { ...about(), to: [capital], box: sealed(9) });
    log.sync(curious, sendAll(stream));
    expect(boxesOf(log.sync(log.device(capital)))).toEqual([`${stream.stream}.2`]);
  });
});

/** A change of a kind from a later build: kept and passed on unread, so it may be long and there may be many. */
const fromLaterBuild = (seq: number, length: number): Uint8Array =>
  encode([0, seq, 0, 0, 0, east, [], 1, 7, 20_261_123, 0, 77, 0, [[subject, []]], 'x'.repeat(length)]);

test('a parcel with thousands of changes is still delivered whole to the next office that meets it', () => {
  const log = testLog([east, third]);
  const one = log.device(east);
  const stream = one.open();
  for (let seq = 2; seq <= 7_000; seq++) stream.writeBytes(fromLaterBuild(seq, 1));
  for (const first of [1, 3_501]) log.sync(one, { runs: [stream.run(first, first + 3_499)] });
  const next = log.device(third);
  const later = next.open();
  later.write(received, about());
  const answer = log.sync(next, sendAll(later));
  expect(answer.receipts.map(({ received: held }) => held)).toEqual([2]);
  expect(answer.extracts.length).toBeGreaterThan(0);
});

test('a page never outgrows what one answer may be, though boxes bring their changes along', () => {
  const log = testLog([east, capital]);
  const one = log.device(east);
  const stream = one.open();
  for (let seq = 2; seq <= 40; seq++) stream.writeBytes(fromLaterBuild(seq, 20_000), sealed(1));
  log.sync(one, sendAll(stream));
  stream.write({ kind: 'shelved', shelf: 'Z' }, { ...about(), to: [capital] });
  log.sync(one, { runs: [stream.run(41)] });
  const reader = log.device(capital);
  let pages = 0;
  for (let cursor = 0, more = true; more; pages++) {
    const answer = log.sync(reader, { cursor });
    expect(answer.extracts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(128 * 1024);
    ({ cursor, more } = answer);
  }
  expect(pages).toBeGreaterThan(10);
});
