/** The writer worker's composition root: the one place on a device that writes to its log, and the only one that talks to the central. */
import { sha256 } from '@noble/hashes/sha2.js';
import { err } from '@ventanilla/shared/src/result.ts';
import { NO_WRITER } from './log/channel.ts';
import { only, openDatabase } from './log/database.ts';
import { createSerially } from './log/serially.ts';
import { type AttemptsRow, ONLY } from './log/tables.ts';
import { answerPages, type Handlers } from './log/worker/answer-pages.ts';
import { isClockChecked } from './log/worker/device-clock.ts';
import { openJournalFolder } from './log/worker/journal-files.ts';
import { openSession } from './log/worker/open-session.ts';
import { recordCommand } from './log/worker/record-command.ts';
import { createReplicationLog } from './log/worker/replicate.ts';
import { becomeTheWriter, startWriter } from './log/worker/start-writer.ts';
import { type Writer, writeInTurn } from './log/worker/writer-state.ts';
import { havanaDate } from './session/business-day.ts';
import { isRightPin } from './session/check-pin.ts';
import { isSessionKept } from './session/keep-session.ts';
import { type SignInPorts, signIn } from './session/sign-in.ts';
import { openDeviceKeys } from './sync/device-keys.ts';
import { enrol } from './sync/enrol.ts';
import { httpTransport } from './sync/http-transport.ts';
import { startSyncLoop } from './sync/sync-loop.ts';
import { type SyncPorts, syncOnce } from './sync/sync-once.ts';

const SESSION_CHECK_MS = 10_000;
const FAULT = { kind: 'not-recorded', reason: 'fault' } as const;
const RESTART_NEEDED = { kind: 'not-recorded', reason: 'restart-needed' } as const;

await becomeTheWriter();
try {
  await standReady();
} catch {
  // A worker that neither answers nor ends would keep the log from every other tab.
  self.postMessage(NO_WRITER);
  self.close();
}

async function standReady(): Promise<void> {
  const writer = await startWriter({
    database: openDatabase(),
    journals: await openJournalFolder(),
    hash: sha256,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wallMs: Date.now,
    dayOf: havanaDate,
    app: APP_VERSION,
    serially: createSerially(),
  });
  await endStaleSession(writer);
  setInterval(() => void endStaleSession(writer).catch(() => undefined), SESSION_CHECK_MS);
  answerPages(handlersOf(writer));
}

function handlersOf(writer: Writer): Handlers {
  const { database, wallMs } = writer;
  const log = createReplicationLog(writer);
  const ports: SyncPorts = {
    log,
    transport: httpTransport,
    keys: openDeviceKeys(),
    hash: sha256,
    wallMs,
    app: APP_VERSION,
  };
  const loop = startSyncLoop({ log, sync: (chunkBytes) => syncOnce(ports, chunkBytes), wallMs, random: Math.random });
  const signInPorts = signInPortsOf(writer);
  self.addEventListener('online', () => void loop.now());
  void loop.now();
  return {
    record: async (envelope) => {
      const answer = await recordCommand(writer, envelope).catch(() => FAULT);
      if (answer.kind === 'recorded') loop.soon();
      return answer;
    },
    'sign-in': async (asked) => {
      const answer = await signIn(signInPorts, asked).catch(() => (writer.state.isStopped ? RESTART_NEEDED : FAULT));
      if (answer.kind === 'signed-in') loop.soon();
      return answer;
    },
    'sign-out': async () => {
      await writeInTurn(writer, () => database.session.delete(ONLY)).catch(() => undefined);
      return null;
    },
    'still-here': async () => {
      await writeInTurn(writer, () => database.session.update(ONLY, { lastActivityAt: wallMs() })).catch(
        () => undefined,
      );
      return null;
    },
    'sync-now': () => loop.now(),
    enrol: async ({ code }) => {
      const answer = await loop.between(() => enrol(ports, code)).catch(() => err({ kind: 'not-stored' } as const));
      // At once: it checks the clock before the first clerk is asked for a day, and fetches the people if they are missing.
      if (answer.ok) void loop.now();
      return answer;
    },
  };
}

function signInPortsOf(forWriter: Writer): SignInPorts {
  const { database, state, wallMs } = forWriter;
  return {
    findStaff: async (staff) => {
      const reference = await only(database.reference);
      return reference?.staff.find(({ number }) => number === staff) ?? null;
    },
    isRightPin,
    readAttempts: async (staff) => {
      const attempts: AttemptsRow | undefined = await database.attempts.get(staff);
      return attempts ?? null;
    },
    saveAttempts: (attempts) =>
      writeInTurn(forWriter, async () => {
        await database.attempts.put(attempts);
      }),
    lastDay: async () => (await only(database.lastDay)) ?? null,
    isClockChecked: () => isClockChecked(state.clock, wallMs()),
    wallMs,
    open: (clerk) => openSession(forWriter, clerk),
  };
}

/** Nobody has touched the counter for a while: the next person signs in, whoever it is. */
function endStaleSession(writer: Writer): Promise<void> {
  const { database, wallMs } = writer;
  return writeInTurn(writer, async () => {
    const session = await only(database.session);
    if (session && !isSessionKept(session.lastActivityAt, wallMs())) await database.session.delete(ONLY);
  });
}
