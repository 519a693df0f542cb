/** One bad record among a hundred: it is set aside with its reason, and the rest flows. */
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { OutcomeReason } from '@ventanilla/shared/src/sync/outcome-reasons.ts';
import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { openStream, parcel, type TestStream } from './log/testing/counter-device.ts';
import { capital, type Enrolled, east, opened, testCentral } from './testing/test-central.ts';

const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const announced: KnownBody = {
  kind: 'announced',
  platform: 'p',
  order: '1',
  item: '1',
  number: null,
  municipality: 3401,
  weightGrams: 5,
  doubts: [],
};

/** Every way of being refused alone, in signed bytes of an honest device. */
const POISONS: Readonly<Record<string, readonly [OutcomeReason<'refused'>, (stream: TestStream) => void]>> = {
  'bytes that are no change': ['malformed', (stream) => stream.writeBytes(encode(['nothing we know']))],
  'a change longer than any act': ['malformed', (stream) => stream.writeBytes(new Uint8Array(65 * 1024))],
  'one that speaks for another office': ['foreign-office', (stream) => stream.write(received, { office: capital })],
  'an announcement': ['central-only', (stream) => stream.write(announced)],
  'a second opening': [
    'opened-elsewhere',
    (stream) => stream.write({ kind: 'stream-opened', device: 1, previous: null, app: 'x' }),
  ],
  'a box too large for any answer': [
    'box-too-large',
    (stream) => stream.write(received, { box: { cipher: new Uint8Array(512 * 1024 + 1), key: new Uint8Array(16) } }),
  ],
};

const patient = { timeout: 240_000 };

/** Opening, then a hundred changes of which the one at `place` is the poison. */
function hundred(device: Enrolled, place: number, poison: (stream: TestStream) => void): TestStream {
  const stream = openStream(device.number, device.office, device.keys.sign);
  for (let n = 1; n <= 100; n++) {
    if (n === place) poison(stream);
    else if (n % 10 === 0)
      stream.write(received, {
        subjects: [{ parcel: parcel(`N:CIEN-${stream.stream.toUpperCase()}-${n}`), bases: [] }],
      });
    else stream.write({ kind: 'session-opened', by: 'pin' });
  }
  return stream;
}

async function isPassedBy(central: ReturnType<typeof testCentral>, device: Enrolled, place: number, name: string) {
  const [reason, poison] = POISONS[name] ?? ['malformed', () => {}];
  const stream = hundred(device, place, poison);
  const answer = opened((await central.sync(device, { runs: [stream.run()] })).body);
  expect(answer.outcomes).toEqual([{ stream: stream.stream, seq: place + 1, verdict: 'refused', reason }]);
  expect(answer.receipts).toMatchObject([{ stream: stream.stream, received: 101 }]);
  return stream;
}

describe('HZ-19 a poisoned change among a hundred', patient, () => {
  const names = Object.keys(POISONS);

  test('in any position: 99 accepted, 1 refused with its reason, and the stream goes on', async () => {
    const central = testCentral();
    const device = await central.enrol(east);
    for (let place = 1; place <= 100; place++) {
      const stream = await isPassedBy(central, device, place, names[place % names.length] ?? '');
      stream.write({ kind: 'session-opened', by: 'pin' });
      const next = opened((await central.sync(device, { runs: [stream.run(102)] })).body);
      expect(next).toMatchObject({ outcomes: [], receipts: [{ received: 102 }] });
    }
    expect(central.failures).toEqual([]);
  });

  test.each(names.flatMap((name) => [1, 50, 100].map((place) => [name, place] as const)))(
    '%s, at place %i',
    async (name, place) => {
      const central = testCentral();
      const device = await central.enrol(east);
      const colleague = await central.enrol(east);
      const stream = await isPassedBy(central, device, place, name);
      const again = opened((await central.sync(device, { runs: [stream.run()] })).body);
      expect(again.outcomes).toHaveLength(1);
      stream.write(received, { subjects: [{ parcel: parcel('N:DESPUES'), bases: [] }] });
      const next = opened((await central.sync(device, { runs: [stream.run(102)] })).body);
      expect(next).toMatchObject({ outcomes: [], receipts: [{ received: 102 }] });
      // A colleague gets all the others: opening, 99 and the one after.
      const seen = new Set<number>();
      for (let cursor = 0, more = true; more; ) {
        const page = opened((await central.sync(colleague, { cursor })).body);
        for (const extract of page.extracts) if (extract.stream === stream.stream) seen.add(extract.seq);
        ({ cursor, more } = page);
      }
      expect(seen.size).toBe(101);
      expect(seen.has(place + 1)).toBe(false);
    },
  );
});
