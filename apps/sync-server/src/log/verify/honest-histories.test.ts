/** A check that cries wolf is switched off: whatever honest offices do, and however late it comes, `verify` finds nothing. */
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parcel, sealed, type TestStream } from '../testing/counter-device.ts';
import { office, type TestDevice, type TestLog, testLog } from '../testing/test-log.ts';
import { isSound, verifyLog } from './verify-log.ts';

const OFFICES = [340_101, 230_201, 230_202] as const;
const PARCELS = ['S:RR473124829GB', 'N:TARDE-1', 'N:TARDE-2'].map(parcel);

type What = 'receive' | 'shelve' | 'hand-over' | 'take-back' | 'send' | 'send-again' | 'restart';

/** One step: somebody acts, or a device that was silent for up to sixty days sends what it has. */
interface Step {
  readonly who: number;
  readonly what: What;
  readonly parcel: number;
  readonly daysAgo: number;
  readonly to: readonly number[];
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat({ max: 3 }),
    what: fc.constantFrom<What[]>(
      'receive',
      'shelve',
      'hand-over',
      'take-back',
      'send',
      'send',
      'send-again',
      'restart',
    ),
    parcel: fc.nat({ max: 2 }),
    daysAgo: fc.nat({ max: 60 }),
    to: fc.subarray([...OFFICES]),
  }),
  { minLength: 10, maxLength: 40 },
);

interface Counter {
  readonly device: TestDevice;
  stream: TestStream;
  written: number;
  sent: number;
  readonly last: Map<number, ChangeId>;
}

test('HZ-26 four counters of three offices, sent at any time and in any pieces: never an alarm', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const log = testLog(OFFICES);
      const counters = [...OFFICES, OFFICES[0]].map((code) => startCounter(log, code));
      for (const step of history) {
        const counter = counters[step.who];
        if (counter) take(log, counter, step);
      }
      for (const counter of counters) send(log, counter, 1);
      const found = verifyLog(log.database);
      expect(found).toMatchObject({ faults: [], differing: [], quarantined: 0 });
      expect(isSound(found)).toBe(true);
      log.database.close();
    }),
    { numRuns: 40 },
  );
});

function startCounter(log: TestLog, code: number): Counter {
  const device = log.device(office(code));
  return { device, stream: device.open(), written: 1, sent: 0, last: new Map() };
}

function take(log: TestLog, counter: Counter, step: Step): void {
  if (step.what === 'send-again') send(log, counter, 1);
  else if (step.what === 'send') send(log, counter, counter.sent + 1);
  else if (step.what === 'restart') {
    send(log, counter, counter.sent + 1);
    Object.assign(counter, { stream: counter.device.open(), written: 1, sent: 0 });
  } else write(counter, step);
}

function write(counter: Counter, { what, parcel: place, daysAgo, to }: Step): void {
  const before = counter.last.get(place);
  const body = bodyOf(what, before);
  const subject = PARCELS[place];
  if (body === null || subject === undefined) return;
  const box = what === 'hand-over' ? { box: sealed(7) } : {};
  const more = { subjects: [{ parcel: subject, bases: before ? [before] : [] }], to: to.map(office), ...box };
  counter.last.set(place, counter.stream.write(body, { ...more, day: 20_261_100 - daysAgo }));
  counter.written += 1;
}

function bodyOf(what: What, before: ChangeId | undefined): KnownBody | null {
  if (what === 'receive') return { kind: 'received', from: UNKNOWN, doubts: [] };
  if (what === 'shelve') return { kind: 'shelved', shelf: 'A-3' };
  if (what === 'take-back') return before ? { kind: 'reversed', of: before, reason: 'wrong-act' } : null;
  return { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };
}

function send(log: TestLog, counter: Counter, first: number): void {
  if (first > counter.written) return;
  const answer = log.sync(counter.device, { runs: [counter.stream.run(first)] });
  expect(answer.outcomes.filter(({ verdict }) => verdict !== 'accepted-with-case')).toEqual([]);
  counter.sent = counter.written;
}
