/** A short fuzz of every door, and for every promise the fuzz watches a central that breaks it on purpose. */
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MAP } from '../../intake/column-map.ts';
import { importOrders } from '../../intake/import-orders.ts';
import { FUZZ_NOW, type FuzzCentral } from './fuzz-central.ts';
import { type Importing, ordersTarget, takeFile } from './orders-target.ts';
import { runFuzz } from './run-fuzz.ts';
import { runsFileTarget, type Taking, takeCarried } from './runs-file-target.ts';
import { type Door, syncTarget } from './sync-target.ts';

const SHORT = { seed: 2_026_1124, seconds: 0, rounds: 1, casesPerRound: 50 } as const;
const patient = { timeout: 240_000 };

describe('nonsense of every kind', patient, () => {
  test('at the sync route is answered, stores nothing it should not, and stops nobody', async () => {
    const { failure, answers, cases } = await runFuzz(syncTarget(), SHORT);
    expect(failure).toBeNull();
    expect(cases).toBe(SHORT.casesPerRound);
    expect(Object.keys(answers).length).toBeGreaterThan(8);
  });

  test('in an order file is refused whole or taken row by row, and the next file is taken', async () => {
    const { failure, answers } = await runFuzz(ordersTarget(), SHORT);
    expect(failure).toBeNull();
    expect(Object.keys(answers).length).toBeGreaterThan(6);
  });
});

test(
  'nonsense of every kind in a file from a counter is refused whole, or each change in it ends in one way',
  patient,
  async () => {
    const { failure, answers } = await runFuzz(runsFileTarget(), SHORT);
    expect(failure).toBeNull();
    expect(Object.keys(answers).length).toBeGreaterThan(8);
  },
);

const note = ({ central }: FuzzCentral): void => {
  const stream = parseStreamId('0'.repeat(16));
  if (stream.ok)
    central.database.store.writing((tx) => tx.addLoss({ stream: stream.value, first: 1, last: 1 }, 1, FUZZ_NOW));
};

/** Each breaks one promise, and only for what it names: the honest work between goes on. */
const BROKEN_DOORS: readonly (readonly [string, RegExp, Door])[] = [
  [
    'falls over a frame it cannot read',
    /answered 500/,
    (ask) => async (path, init) => {
      const answer = await ask(path, init);
      return answer.status === 400 ? new Response('', { status: 500 }) : answer;
    },
  ],
  [
    'stores something of what it refuses',
    /refused as .*, and yet something was stored/,
    (ask, central) => async (path, init) => {
      const answer = await ask(path, init);
      if (answer.status === 413 || answer.status === 400) note(central);
      return answer;
    },
  ],
  [
    'refuses without saying what to do next',
    /without code, what, why and next/,
    (ask) => async (path, init) => {
      const answer = await ask(path, init);
      return answer.status === 400 ? Response.json({ error: 'no' }, { status: 400 }) : answer;
    },
  ],
  [
    'takes the same request in once more each time',
    /again|goes on storing/,
    (ask, central) => {
      let last = '';
      return async (path, init) => {
        const sent = String(init.body);
        if (sent === last) note(central);
        last = sent;
        return ask(path, init);
      };
    },
  ],
  [
    'stops listening to a device that once sent nonsense',
    /the honest batch behind it/,
    (ask) => {
      const banned = new Set<string>();
      return async (path, init) => {
        const token = new Headers(init.headers).get('authorization') ?? '';
        if (banned.has(token)) return Response.json(REFUSAL, { status: 403 });
        const answer = await ask(path, init);
        if (answer.status === 400) banned.add(token);
        return answer.status === 400 ? Response.json(REFUSAL, { status: 403 }) : answer;
      };
    },
  ],
  [
    'answers with what no counter reads',
    /no counter reads/,
    (ask) => async (path, init) => {
      const answer = await ask(path, init);
      return answer.ok ? new Response(encode(['soon']), { status: 200 }) : answer;
    },
  ],
];

const REFUSAL = { error: { code: 'banned', what: 'No.', why: 'No.', next: 'No.' } };

describe('a central that breaks a promise is found out: one that', patient, () => {
  test.each(BROKEN_DOORS)('%s', async (_, sentence, door) => {
    const { failure } = await runFuzz(syncTarget(door), { ...SHORT, casesPerRound: 200 });
    expect(failure?.why).toMatch(sentence);
    expect(failure?.example).toContain('"how"');
  });

  const BROKEN_IMPORTS: readonly (readonly [string, RegExp, Importing])[] = [
    ['forgets that a file was taken before', /a second run stored more/, takeUnderAnotherName],
    [
      'throws at a quote that is not closed',
      /it threw/,
      (central, bytes) => {
        const taken = takeFile(central, bytes);
        if (!taken.ok && taken.error.kind === 'unclosed-quote') throw new Error('unclosed quote');
        return taken;
      },
    ],
    [
      'stores something of a file it refuses',
      /refused as .*, and yet something was stored/,
      (central, bytes) => {
        const taken = takeFile(central, bytes);
        if (!taken.ok) note(central);
        return taken;
      },
    ],
  ];

  test.each(BROKEN_IMPORTS)('%s', async (_, sentence, importing) => {
    const { failure } = await runFuzz(ordersTarget(importing), { ...SHORT, casesPerRound: 200 });
    expect(failure?.why).toMatch(sentence);
  });
});

describe('a central that takes files and breaks a promise is found out: one that', patient, () => {
  const BROKEN: readonly (readonly [string, RegExp, Taking])[] = [
    [
      'stores something of a file it refuses',
      /refused as .*, and yet something was stored/,
      (central, bytes) => {
        const taken = takeCarried(central, bytes);
        if (!taken.ok) note(central);
        return taken;
      },
    ],
    [
      'throws at a file that is cut off',
      /it threw/,
      (central, bytes) => {
        const taken = takeCarried(central, bytes);
        if (!taken.ok && taken.error.kind === 'damaged') throw new Error('unexpected end');
        return taken;
      },
    ],
    [
      'counts what it knew already as new',
      /end in no way or in two/,
      (central, bytes) => {
        const taken = takeCarried(central, bytes);
        if (!taken.ok || taken.value.counts.changes === 0) return taken;
        const counts = { ...taken.value.counts, accepted: taken.value.counts.changes + 1 };
        return { ok: true, value: { ...taken.value, counts } };
      },
    ],
  ];

  test.each(BROKEN)('%s', async (_, sentence, taking) => {
    const { failure } = await runFuzz(runsFileTarget(taking), { ...SHORT, casesPerRound: 100 });
    expect(failure?.why).toMatch(sentence);
  });
});

let run = 0;

function takeUnderAnotherName({ central }: FuzzCentral, bytes: Uint8Array): ReturnType<Importing> {
  run += 1;
  const map = { ...DEFAULT_MAP, platform: `p-${run}` };
  return importOrders(
    central.database,
    { bytes, name: 'pedidos.csv', map },
    { sign: central.key.sign, nowMs: FUZZ_NOW },
  );
}
